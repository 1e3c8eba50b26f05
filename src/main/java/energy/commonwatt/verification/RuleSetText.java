package energy.commonwatt.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The text of a rule set; platform and checker carry all of them. Texts never change: members adopted their hash.
 *
 * @param name name and version, for example {@code commonwatt-rules/1}
 * @param text UTF-8
 */
public record RuleSetText(String name, String text) {

    private static final List<String> NAMES = List.of("commonwatt-rules/1");

    /** All of them: records of each are valid at the same time. */
    public static List<RuleSetText> all() {
        return NAMES.stream().map(RuleSetText::read).toList();
    }

    /** The rule set with this name and version. */
    public static Optional<RuleSetText> find(String name) {
        return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
    }

    /** SHA-256 of the text, 32 bytes. */
    public byte[] sha256() {
        return LogHash.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the chain knows the rule set as: SHA-256 of its name, 32 bytes. */
    public byte[] id() {
        return LogHash.sha256(name.getBytes(StandardCharsets.UTF_8));
    }

    private static RuleSetText read(String name) {
        try (InputStream in = RuleSetText.class.getResourceAsStream("/rule-sets/" + name + ".txt")) {
            return new RuleSetText(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
