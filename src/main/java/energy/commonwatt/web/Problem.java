package energy.commonwatt.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What went wrong, for programs as RFC 9457 and for people as a page.
 *
 * @param expected what the rule asks for; null where no rule was broken
 * @param found what it met instead; null where no rule was broken
 * @param reference an identifier that the log has too; null where we wrote no log line
 * @param members further members for programs, never null
 * @param next address where people put it right; null when there is none
 */
public record Problem(int status, String type, String title, String expected, String found, String reference,
        Map<String, Object> members, String next) {

    static final String MEDIA_TYPE = "application/problem+json";
    private static final String NO_TYPE = "about:blank";

    static Problem of(int status) {
        return new Problem(status, NO_TYPE, Reason.of(status), null, null, null, Map.of(), null);
    }

    /** @param detail a sentence for whoever sent it */
    static Problem explained(int status, String detail) {
        return new Problem(status, NO_TYPE, Reason.of(status), null, null, null, Map.of("detail", detail), null);
    }

    static Problem logged(int status, String reference) {
        return new Problem(status, NO_TYPE, Reason.of(status), null, null, reference, Map.of(), null);
    }

    static Problem of(RuleViolation violation) {
        return new Problem(violation.status(), type(violation), violation.title(), violation.expected(), violation.found(),
                null, violation.members(), violation.next().orElse(null));
    }

    private static String type(RuleViolation violation) {
        String words = violation.getClass().getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
        return "urn:commonwatt:problem:" + words.toLowerCase(java.util.Locale.ROOT);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type);
        json.put("title", title);
        json.put("status", status);
        if (expected != null) {
            json.put("detail", "Expected " + expected + ", found " + found + ". Nothing was changed.");
            json.put("expected", expected);
            json.put("found", found);
        }
        if (expected == null && !members.containsKey("detail")) {
            json.put("detail", Reason.sentence(status));
        }
        if (reference != null) {
            json.put("reference", reference);
        }
        members.forEach(json::putIfAbsent);
        return json;
    }
}
