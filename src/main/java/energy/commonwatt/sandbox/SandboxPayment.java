package energy.commonwatt.sandbox;

import org.jboss.resteasy.reactive.RestForm;

import energy.commonwatt.money.Iban;
import energy.commonwatt.money.Money;
import energy.commonwatt.money.MoneyText;

/** What somebody typed to pay with the sandbox bank, as text: it goes back to the page unchanged when a rule says no. */
public class SandboxPayment {

    @RestForm
    public String iban = "";
    @RestForm
    public String name = "";
    @RestForm
    public String amount = "";
    @RestForm
    public String reference = "";

    /** @throws SandboxRuleViolation when it is no account number */
    Iban from() {
        try {
            return Iban.parse(iban);
        } catch (Iban.Invalid invalid) {
            throw new SandboxRuleViolation("This is no account number", invalid.expected(), invalid.found());
        }
    }

    /** @throws SandboxRuleViolation when it is no amount */
    Money money(String currency) {
        return MoneyText.parse(amount, currency).orElseThrow(() -> new SandboxRuleViolation("This is no amount",
                "an amount such as 1250.00", amount == null || amount.isBlank() ? "nothing" : amount));
    }
}
