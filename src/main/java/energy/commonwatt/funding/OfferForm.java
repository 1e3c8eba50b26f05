package energy.commonwatt.funding;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import energy.commonwatt.money.Money;
import energy.commonwatt.money.MoneyText;

/** What an operator typed into the form of an offer, as text: it goes back to the page unchanged when a rule says no. */
public class OfferForm {

    private static final String CURRENCY = "EUR";

    @RestForm
    public String project = "";
    @RestForm
    public String unitPrice = "";
    @RestForm
    public String minimum = "";
    @RestForm
    public String target = "";
    @RestForm
    public String cap = "";
    @RestForm
    public String minimumTicket = "";
    @RestForm
    public String opensAt = "";
    @RestForm
    public String closesAt = "";
    @RestForm
    public String returnKind = "INTEREST";
    @RestForm
    public String returnPercent = "";
    @RestForm
    public String termMonths = "";
    @RestForm
    public String feePercent = "";
    @RestForm
    public FileUpload sheet;

    /** @param zone of the plant: its times are meant in it @throws FundingRuleViolation naming the field that cannot be read */
    OfferTerms terms(ZoneId zone) {
        Money unit = money("price of a unit", unitPrice);
        return new OfferTerms(unit, units("minimum", minimum, unit), units("target", target, unit), units("cap", cap, unit),
                units("minimum ticket", minimumTicket, unit), moment("opening time", opensAt, zone),
                moment("closing time", closesAt, zone),
                kind(), basisPoints("return", returnPercent), number("term in months", termMonths),
                basisPoints("fee", feePercent));
    }

    private ReturnKind kind() {
        try {
            return ReturnKind.valueOf(returnKind);
        } catch (IllegalArgumentException e) {
            throw unreadable("kind of return", "one of the choices", returnKind);
        }
    }

    private static Money money(String what, String typed) {
        return MoneyText.parse(typed, CURRENCY).filter(Money::isPositive)
                .orElseThrow(() -> unreadable(what, "an amount such as 1250 or 1250.50", typed));
    }

    private static long units(String what, String typed, Money unit) {
        Money amount = money(what, typed);
        if (amount.minorUnits() % unit.minorUnits() != 0) {
            throw unreadable(what, "a multiple of the unit, " + MoneyText.of(unit), typed);
        }
        return amount.minorUnits() / unit.minorUnits();
    }

    private static Instant moment(String what, String typed, ZoneId zone) {
        try {
            return LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw unreadable(what, "a date and time such as 2027-03-01T12:00", typed);
        }
    }

    private static int basisPoints(String what, String typed) {
        try {
            return new BigDecimal(typed.strip().replace(',', '.')).movePointRight(2).intValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            throw unreadable(what, "percent with at most two decimals, such as 4.5", typed);
        }
    }

    private static int number(String what, String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw unreadable(what, "a whole number", typed);
        }
    }

    private static FundingRuleViolation unreadable(String what, String expected, String typed) {
        return new FundingRuleViolation(FundingRuleViolation.MALFORMED, "The offer's " + what + " cannot be read", expected,
                typed.isBlank() ? "nothing" : typed);
    }
}
