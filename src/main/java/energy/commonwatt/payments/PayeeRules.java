package energy.commonwatt.payments;

import java.util.regex.Pattern;

import energy.commonwatt.money.Iban;
import energy.commonwatt.money.Money;

/** What holds for whoever pays or is paid. */
final class PayeeRules {

    /** Control and unassigned characters: nobody sees them, and some cannot be stored. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cn}]");

    private PayeeRules() {
    }

    /** @return the account in electronic form, the name without blanks around it @throws PaymentRuleViolation when one breaks a rule */
    static Payments.Payee checked(Payments.Payee payee) {
        String name = payee.name() == null ? "" : payee.name().strip();
        if (name.isEmpty() || INVISIBLE.matcher(name).find()) {
            throw new PaymentRuleViolation(PaymentRuleViolation.AGAINST_RULE, "The account needs the name of its holder",
                    "a name",
                    "none");
        }
        try {
            return new Payments.Payee(Iban.parse(payee.iban()).text(), name);
        } catch (Iban.Invalid invalid) {
            throw PaymentRuleViolation.iban(invalid);
        }
    }

    static void currency(Money amount, String expected) {
        if (!amount.currency().equals(expected) || !amount.isPositive()) {
            throw new PaymentRuleViolation(PaymentRuleViolation.AGAINST_RULE, "This cannot be paid over the collecting account",
                    "an amount above zero in " + expected, XmlValues.words(amount.minorUnits(), amount.currency()));
        }
    }
}
