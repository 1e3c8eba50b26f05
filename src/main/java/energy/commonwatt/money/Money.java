package energy.commonwatt.money;

import java.util.Currency;

/**
 * An amount in one currency. Never a fraction of the minor unit, never a sum over currencies.
 *
 * @param minorUnits for example cents; may be negative
 * @param currency ISO 4217 code
 */
public record Money(long minorUnits, String currency) implements Comparable<Money> {

    /** @throws IllegalArgumentException when the currency is not one of ISO 4217 */
    public Money {
        Currency.getInstance(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    public static Money euros(long cents) {
        return new Money(cents, "EUR");
    }

    /** @throws ArithmeticException on overflow */
    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, other.required(currency)), currency);
    }

    /** @throws ArithmeticException on overflow */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, other.required(currency)), currency);
    }

    /** @throws ArithmeticException on overflow */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(minorUnits, factor), currency);
    }

    public boolean isPositive() {
        return minorUnits > 0;
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, other.required(currency));
    }

    private long required(String expected) {
        if (!currency.equals(expected)) {
            throw new IllegalArgumentException("expected an amount in " + expected + ", found one in " + currency);
        }
        return minorUnits;
    }
}
