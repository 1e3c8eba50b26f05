package energy.commonwatt.funding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import energy.commonwatt.money.Money;

/**
 * What a program sends to commit to an offer. A preview needs the amount alone.
 *
 * @param amount a multiple of the offer's unit price, in its currency
 * @param sheetRead that the key investment information sheet was read
 * @param knowledge consent to the warning about the knowledge test, where it was given
 * @param large consent to the warning about the size, where it was given
 * @param canLose answer to how much of it can be lost, where the size was warned of
 */
record IntentJson(Amount amount, boolean sheetRead, boolean knowledge, boolean large, String canLose) {

    /** @param minorUnits for example cents @param currency ISO 4217 code */
    record Amount(long minorUnits, String currency) {
    }

    /** Nothing is guessed about money: no fractions cut off, no texts read as numbers, no member unknown or twice. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /** @throws FundingRuleViolation when the text is none */
    static IntentJson read(String text) {
        try {
            IntentJson read = JSON.readValue(text == null ? "" : text, IntentJson.class);
            if (read != null && read.amount != null) {
                return read;
            }
            throw malformed("no amount");
        } catch (JsonProcessingException e) {
            throw malformed(e.getOriginalMessage());
        }
    }

    private static FundingRuleViolation malformed(String found) {
        return new FundingRuleViolation(FundingRuleViolation.MALFORMED, "This is no commitment as the API describes it",
                "a JSON object with the amount in minor units and its currency", found);
    }

    /** @throws FundingRuleViolation when it is in another currency than the offer's */
    Money money(String currency) {
        if (!currency.equals(amount.currency)) {
            throw new FundingRuleViolation(FundingRuleViolation.AGAINST_RULE, "The amount is in another currency", currency,
                    amount.currency == null ? "none" : amount.currency);
        }
        return new Money(amount.minorUnits, currency);
    }

    Consents consents() {
        return new Consents(sheetRead, knowledge, large, canLose);
    }
}
