package energy.commonwatt.verification;

import java.util.Map;

/**
 * The members that every record has, whatever its type.
 *
 * @param period half open, or null
 * @param supersedes id of the record that this one corrects, or null
 */
record Envelope(String type, String id, String log, String issuer, String issuedAt, String ruleSet, Interval period,
        String supersedes,
        Map<?, ?> body) {

    private static final String UUID_FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    /** Half open: the start belongs to it, the end does not. */
    record Interval(String start, String end) {

        boolean contains(String instant) {
            return start.compareTo(instant) <= 0 && instant.compareTo(end) < 0;
        }
    }

    /** @throws Malformed if a member is missing, unknown or has another form */
    static Envelope of(Map<String, Object> record) {
        Fields fields = new Fields(record, "the record");
        String type = versioned(fields, "type");
        String id = recordId(fields, "id");
        String log = subject(fields, "log", "asset/");
        String issuer = subject(fields, "issuer", "organisation/");
        String issuedAt = instant(fields, "issuedAt");
        String ruleSet = versioned(fields, "ruleSet");
        Interval period = fields.has("period") ? interval(fields.object("period")) : null;
        String supersedes = fields.has("supersedes") ? recordId(fields, "supersedes") : null;
        if (!(fields.any("body") instanceof Map<?, ?> body)) {
            throw new Malformed("expected an object as body of the record");
        }
        fields.end();
        return new Envelope(type, id, log, issuer, issuedAt, ruleSet, period, supersedes, body);
    }

    static String instant(Fields fields, String name) {
        String text = fields.text(name);
        if (!Utc.isInstant(text)) {
            throw new Malformed("expected an instant like 2026-11-22T10:00:00Z as " + name + ", found \"" + text + "\"");
        }
        return text;
    }

    private static Interval interval(Fields fields) {
        Interval interval = new Interval(instant(fields, "start"), instant(fields, "end"));
        fields.end();
        if (interval.start.compareTo(interval.end) >= 0) {
            throw new Malformed(
                    "expected a period that starts before it ends, found " + interval.start + " to " + interval.end);
        }
        return interval;
    }

    private static String subject(Fields fields, String name, String prefix) {
        String text = fields.text(name);
        if (text.equals("platform") || text.startsWith(prefix) && isUuid(text.substring(prefix.length()))) {
            return text;
        }
        throw new Malformed("expected \"platform\" or " + prefix + " with a UUID as " + name + ", found \"" + text + "\"");
    }

    /** UUID version 7 (RFC 9562 section 5.7). */
    private static String recordId(Fields fields, String name) {
        String text = fields.text(name);
        if (!isUuid(text) || text.charAt(14) != '7' || "89ab".indexOf(text.charAt(19)) < 0) {
            throw new Malformed("expected a UUID of version 7 in lower case as " + name + ", found \"" + text + "\"");
        }
        return text;
    }

    private static boolean isUuid(String text) {
        if (text.length() != UUID_FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
            if (UUID_FORM.charAt(i) == 'x' ? !digit : c != '-') {
                return false;
            }
        }
        return true;
    }

    /** A name of lower-case letters, digits and hyphens, a slash, and a version from 1. */
    private static String versioned(Fields fields, String name) {
        String text = fields.text(name);
        int slash = text.indexOf('/');
        if (slash < 1 || !only(text.substring(0, slash), "abcdefghijklmnopqrstuvwxyz0123456789-")
                || slash + 1 == text.length() || !only(text.substring(slash + 1), "0123456789")
                || text.charAt(slash + 1) == '0') {
            throw new Malformed("expected a name and a version like reading-batch/1 as " + name + ", found \"" + text + "\"");
        }
        return text;
    }

    private static boolean only(String text, String allowed) {
        for (int i = 0; i < text.length(); i++) {
            if (allowed.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
