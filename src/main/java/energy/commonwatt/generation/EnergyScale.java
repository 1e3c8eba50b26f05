package energy.commonwatt.generation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * From a number in a file to whole milliwatt-hours, exactly and rounded down (EnergyTag: production is never overstated).
 * "Down" is towards minus infinity, so consumption is never understated either.
 */
final class EnergyScale {

    /** 2^53 - 1: a greater number has no exact place in a canonical JSON record (RFC 8785, I-JSON). */
    static final long LARGEST = (1L << 53) - 1;
    static final long OUT_OF_RANGE = Long.MIN_VALUE;
    private static final long[] TEN = powersOfTen();

    private final EnergyUnit unit;
    private long seconds = -1;
    private long numerator;
    private long denominator;

    EnergyScale(EnergyUnit unit) {
        this.unit = unit;
    }

    /**
     * @param seconds length of the interval; ignored for energy
     * @return milliwatt-hours or {@link #OUT_OF_RANGE}
     */
    long milliwattHours(DecimalText number, long seconds) {
        if (seconds != this.seconds) {
            take(seconds);
        }
        if (number.big() != null) {
            return exactly(number.big());
        }
        long ten = TEN[number.scale()];
        long high = Math.multiplyHigh(number.mantissa(), numerator);
        long product = number.mantissa() * numerator;
        if (high != product >> 63 || Math.multiplyHigh(ten, denominator) != 0 || ten * denominator < 0) {
            return exactly(BigDecimal.valueOf(number.mantissa(), number.scale()));
        }
        return inRange(Math.floorDiv(product, ten * denominator));
    }

    private long exactly(BigDecimal value) {
        BigDecimal scaled = value.multiply(BigDecimal.valueOf(numerator));
        BigInteger whole = scaled.divide(BigDecimal.valueOf(denominator), 0, RoundingMode.FLOOR).toBigInteger();
        return whole.bitLength() > 62 ? OUT_OF_RANGE : inRange(whole.longValue());
    }

    private static long inRange(long milliwattHours) {
        return milliwattHours > LARGEST || milliwattHours < -LARGEST ? OUT_OF_RANGE : milliwattHours;
    }

    private void take(long seconds) {
        this.seconds = seconds;
        long top = unit.power() ? unit.milli() * seconds : unit.milli();
        long bottom = unit.power() ? 3600 : 1;
        long common = BigInteger.valueOf(top).gcd(BigInteger.valueOf(bottom)).longValue();
        numerator = top / common;
        denominator = bottom / common;
    }

    private static long[] powersOfTen() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
