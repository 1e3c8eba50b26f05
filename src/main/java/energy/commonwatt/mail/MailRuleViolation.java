package energy.commonwatt.mail;

/** What should be posted is no letter to one person. It says nothing of the recipient, since its text goes to the log. */
public class MailRuleViolation extends RuntimeException {

    MailRuleViolation(String expected, String found) {
        super("This letter is not posted: expected " + expected + ", found " + found);
    }
}
