package energy.commonwatt.projects;

import energy.commonwatt.web.RuleViolation;

/** A rule about proposing or deciding a project said no. */
public class ProjectRuleViolation extends RuleViolation {

    static final int MALFORMED = 400;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int WRONG_KIND = 415;
    static final int AGAINST_RULE = 422;

    ProjectRuleViolation(int status, String title, String expected, String found) {
        super(status, title, expected, found);
    }
}
