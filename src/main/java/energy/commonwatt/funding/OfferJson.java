package energy.commonwatt.funding;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Currency;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;

import energy.commonwatt.money.Money;

/**
 * What a program sends to propose an offer. What each term means: {@link OfferTerms}.
 *
 * @param unitPrice price of a unit
 * @param opensAt and closesAt: instants such as 2026-12-01T10:00:00Z
 * @param returnKind interest or revenue-share
 * @param sheet the key investment information sheet: a PDF of at most six pages of A4, in Base64
 */
record OfferJson(IntentJson.Amount unitPrice, long minimumUnits, long targetUnits, long capUnits, long minimumTicketUnits,
        String opensAt, String closesAt, String returnKind, int returnBasisPoints, int termMonths, int feeBasisPoints,
        String sheet) {

    /** @throws FundingRuleViolation when the text is no offer */
    static OfferJson read(String text) {
        try {
            OfferJson read = IntentJson.JSON.readValue(text == null ? "" : text, OfferJson.class);
            if (read == null || read.unitPrice == null) {
                throw malformed("unitPrice", "an amount in minor units with its currency", "none");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw malformed("offer", "a JSON object as the API describes it", e.getOriginalMessage());
        }
    }

    private static FundingRuleViolation malformed(String member, String expected, String found) {
        return new FundingRuleViolation(FundingRuleViolation.MALFORMED, "The offer's member " + member + " cannot be read",
                expected,
                found);
    }

    /** @throws FundingRuleViolation when a member cannot be read; whether the terms make sense is asked later */
    OfferTerms terms() {
        return new OfferTerms(price(), minimumUnits, targetUnits, capUnits, minimumTicketUnits, instant("opensAt", opensAt),
                instant("closesAt", closesAt), kind(), returnBasisPoints, termMonths, feeBasisPoints);
    }

    private Money price() {
        String code = unitPrice.currency();
        if (Currency.getAvailableCurrencies().stream().noneMatch(it -> it.getCurrencyCode().equals(code))) {
            throw malformed("unitPrice", "a currency of ISO 4217", code == null ? "none" : code);
        }
        return new Money(unitPrice.minorUnits(), code);
    }

    private ReturnKind kind() {
        return Stream.of(ReturnKind.values()).filter(it -> it.code().equals(returnKind)).findFirst()
                .orElseThrow(() -> malformed("returnKind", "interest or revenue-share", String.valueOf(returnKind)));
    }

    private static Instant instant(String member, String text) {
        try {
            return Instant.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw malformed(member, "an instant such as 2026-12-01T10:00:00Z", text == null ? "none" : text);
        }
    }

    byte[] pdf() {
        try {
            return Base64.getDecoder().decode(sheet == null ? "" : sheet);
        } catch (IllegalArgumentException e) {
            throw malformed("sheet", "a PDF in Base64 (RFC 4648)", e.getMessage());
        }
    }
}
