package energy.commonwatt.funding;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestForm;

import energy.commonwatt.money.Money;
import energy.commonwatt.money.MoneyText;

/** What an investor typed and ticked. */
public class InvestForm {

    /** Names this form: sent twice, it is one commitment. */
    @RestForm
    public String key = UUID.randomUUID().toString();
    @RestForm
    public String amount = "";
    @RestForm
    public boolean sheetRead;
    @RestForm
    public boolean knowledge;
    @RestForm
    public boolean large;
    @RestForm
    public String canLose;

    /** @throws FundingRuleViolation when it is no amount */
    Money money(String currency) {
        return MoneyText.parse(amount, currency).orElseThrow(() -> new FundingRuleViolation(FundingRuleViolation.MALFORMED,
                "The amount cannot be read", "an amount such as 1250 or 1250.50", amount.isBlank() ? "nothing" : amount));
    }

    Consents consents() {
        return new Consents(sheetRead, knowledge, large, canLose);
    }
}
