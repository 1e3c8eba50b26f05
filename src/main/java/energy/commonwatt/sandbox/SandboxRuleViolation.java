package energy.commonwatt.sandbox;

import energy.commonwatt.web.RuleViolation;

/** A stand-in cannot do what was asked. */
public class SandboxRuleViolation extends RuleViolation {

    SandboxRuleViolation(String title, String expected, String found) {
        super(422, title, expected, found);
    }
}
