package energy.commonwatt.mail;

import java.util.regex.Pattern;

/**
 * What may stand in the head of a letter. A line break there would begin another header or the body (CWE-93), a comma or bracket another
 * recipient: such a letter is refused, not cleaned, because whoever made it made something else than a letter.
 */
final class Heading {

    /** Longest address that mail servers must take (RFC 5321 4.5.3.1.3, without the brackets). */
    private static final int MOST_OF_ADDRESS = 254;
    private static final int MOST_OF_SUBJECT = 200;
    private static final Pattern ADDRESS = Pattern
            .compile("[^\\s\\p{Cc}\\p{Z}@<>()\\[\\],;:\"\\\\]+@[^\\s\\p{Cc}\\p{Z}@<>()\\[\\],;:\"\\\\]+");
    private static final Pattern LINK = Pattern.compile("https?://[\\w.:/%~?&=-]{1,500}");
    private static final Pattern OTHER_THAN_TEXT = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    private Heading() {
    }

    static String recipient(String address) {
        if (address == null || address.length() > MOST_OF_ADDRESS || !ADDRESS.matcher(address).matches()) {
            // The address itself would end up in logs.
            throw new MailRuleViolation("one e-mail address without name, brackets or line breaks",
                    address == null ? "none" : "something else, " + address.length() + " characters long");
        }
        return address;
    }

    static String subject(String subject) {
        if (subject == null || subject.isBlank() || subject.length() > MOST_OF_SUBJECT
                || OTHER_THAN_TEXT.matcher(subject).find()) {
            throw new MailRuleViolation("a subject on one line of at most " + MOST_OF_SUBJECT + " characters",
                    subject == null ? "none" : "something else, " + subject.length() + " characters long");
        }
        return subject;
    }

    /** Between angle brackets in a header of its own. */
    static String link(String address) {
        if (address == null || !LINK.matcher(address).matches()) {
            throw new MailRuleViolation("a link without blanks, brackets or line breaks", "something else");
        }
        return address;
    }

    static String body(String what, String words) {
        if (words == null || words.isBlank()) {
            throw new MailRuleViolation(what, "none");
        }
        return words;
    }
}
