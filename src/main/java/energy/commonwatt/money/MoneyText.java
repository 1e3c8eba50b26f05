package energy.commonwatt.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as people type them. */
public final class MoneyText {

    /** A comma or point before one or two digits is the decimal one; three digits after it could be thousands, so they are refused. */
    private static final Pattern FORM = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");

    private MoneyText() {
    }

    /** @return empty when it is no amount of that currency, or could be two */
    public static Optional<Money> parse(String typed, String currency) {
        String text = typed == null ? "" : typed.strip().replaceAll("[ \u00a0'’]", "");
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            return Optional
                    .of(new Money(new BigDecimal(text.replace(',', '.')).movePointRight(digits).longValueExact(), currency));
        } catch (ArithmeticException fraction) {
            return Optional.empty();
        }
    }

    /** For example {@code 1250.00}, for form fields and files. */
    public static String of(Money money) {
        return BigDecimal.valueOf(money.minorUnits(), Currency.getInstance(money.currency()).getDefaultFractionDigits())
                .toPlainString();
    }
}
