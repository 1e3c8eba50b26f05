package energy.commonwatt.verification;

import java.util.List;
import java.util.Map;

/** Verb {@code rules}: the rule sets that this checker carries, for records name theirs and members adopted the hash of its text. */
final class Rules {

    static final String VERB = "rules";

    private Rules() {
    }

    /** Name and SHA-256 of each. */
    static String list(boolean json) {
        List<RuleSetText> all = RuleSetText.all();
        if (json) {
            return Json.write(all.stream().map(it -> Map.of("name", it.name(), "sha256", Hex.of(it.sha256()))).toList());
        }
        StringBuilder lines = new StringBuilder();
        all.forEach(it -> lines.append(it.name()).append("  SHA-256 ").append(Hex.of(it.sha256())).append('\n'));
        return lines.toString().stripTrailing();
    }

    /** @throws Usage when this checker does not carry it */
    static String text(String name) {
        return RuleSetText.find(name).map(RuleSetText::text)
                .orElseThrow(() -> new Usage("this checker carries no rule set " + name + ", only:\n" + list(false)));
    }
}
