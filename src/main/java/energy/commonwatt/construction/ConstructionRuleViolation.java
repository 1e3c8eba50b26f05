package energy.commonwatt.construction;

import energy.commonwatt.web.RuleViolation;

/** A rule about milestones, evidence or releases said no. */
public class ConstructionRuleViolation extends RuleViolation {

    static final int MALFORMED = 400;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int WRONG_KIND = 415;
    static final int AGAINST_RULE = 422;

    ConstructionRuleViolation(int status, String title, String expected, String found) {
        super(status, title, expected, found);
    }
}
