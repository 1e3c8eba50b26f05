package energy.commonwatt.payments;

import energy.commonwatt.money.Iban;
import energy.commonwatt.web.RuleViolation;

/** A rule about expected money, statements or orders said no. */
public class PaymentRuleViolation extends RuleViolation {

    static final int MALFORMED = 400;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int AGAINST_RULE = 422;

    PaymentRuleViolation(int status, String title, String expected, String found) {
        super(status, title, expected, found);
    }

    static PaymentRuleViolation iban(Iban.Invalid invalid) {
        return new PaymentRuleViolation(AGAINST_RULE, "This is no account number", invalid.expected(), invalid.found());
    }
}
