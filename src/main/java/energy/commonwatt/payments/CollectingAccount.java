package energy.commonwatt.payments;

import java.util.Optional;

import energy.commonwatt.money.Iban;

/**
 * The account at the payment firm, as the installation names it.
 *
 * @param bic of the firm; where it is left out, the IBAN says enough within the SEPA
 */
record CollectingAccount(Iban iban, String name, Optional<String> bic, String currency) {

    /** @throws PaymentRuleViolation when the installation names none */
    static CollectingAccount of(PaymentsConfig config) {
        Iban iban = config.iban().map(Iban::parse)
                .orElseThrow(() -> new PaymentRuleViolation(PaymentRuleViolation.CONFLICT, "Nobody can pay here yet",
                        "the collecting account's IBAN in COMMONWATT_PAYMENTS_IBAN", "none"));
        return new CollectingAccount(iban, config.name(), config.bic(), config.currency());
    }
}
