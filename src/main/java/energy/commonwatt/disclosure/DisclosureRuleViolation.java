package energy.commonwatt.disclosure;

import energy.commonwatt.web.RuleViolation;

/** A request about an information sheet against a rule: nothing was changed. */
public class DisclosureRuleViolation extends RuleViolation {

    static final int MALFORMED = 400;
    static final int CONFLICT = 409;
    static final int AGAINST_RULE = 422;

    DisclosureRuleViolation(int status, String title, String expected, String found) {
        super(status, title, expected, found);
    }
}
