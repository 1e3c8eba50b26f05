package energy.commonwatt.trials;

import energy.commonwatt.web.RuleViolation;

/** A trial that is not run: not here, not now, or there is none. */
public class TrialRuleViolation extends RuleViolation {

    TrialRuleViolation(int status, String title, String expected, String found) {
        super(status, title, expected, found);
    }
}
