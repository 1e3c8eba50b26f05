package energy.commonwatt.payments;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;

/** Values of messages: amounts, dates, directions. */
final class XmlValues {

    private static final int DAY = 10;

    private XmlValues() {
    }

    /** @return minor units, 0 or more @throws StatementInvalid when it is no amount in that currency */
    static long minorUnits(XmlElement amount, String currency) {
        String found = amount.attribute("Ccy").orElse("no currency");
        if (!found.equals(currency)) {
            throw new StatementInvalid("This statement has another currency", amount.line(), amount.column(), currency, found);
        }
        // ISO 20022 ActiveOrHistoricCurrencyAndAmount: 18 digits, 5 of them after the point.
        if (!amount.text().matches("\\d{1,18}(\\.\\d{1,5})?")) {
            throw StatementInvalid.at(amount, "an amount such as 1234.50", amount.text());
        }
        try {
            return new BigDecimal(amount.text()).movePointRight(digits(currency)).longValueExact();
        } catch (ArithmeticException fraction) {
            throw StatementInvalid.at(amount, "an amount in whole minor units that is not too large", amount.text());
        }
    }

    static boolean credit(XmlElement entryOrBalance) {
        XmlElement direction = entryOrBalance.required("CdtDbtInd");
        return switch (direction.text()) {
            case "CRDT" -> true;
            case "DBIT" -> false;
            default -> throw StatementInvalid.at(direction, "CRDT or DBIT", direction.text());
        };
    }

    /** The day of a date, or of a time as the bank writes it. */
    static LocalDate date(XmlElement date) {
        String text = date.text();
        try {
            return LocalDate.parse(text.length() > DAY ? text.substring(0, DAY) : text);
        } catch (DateTimeException malformed) {
            throw StatementInvalid.at(date, "a date such as 2026-11-30", text);
        }
    }

    /** For example "1234.50 EUR". */
    static String words(long minorUnits, String currency) {
        return decimal(minorUnits, currency).toPlainString() + " " + currency;
    }

    static BigDecimal decimal(long minorUnits, String currency) {
        return BigDecimal.valueOf(minorUnits, digits(currency));
    }

    private static int digits(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
