package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** The fast arithmetic against {@link BigDecimal}. */
class NumberTest {

    @Property(tries = 5_000)
    void energy_isTheExactProductRoundedDown(@ForAll @BigRange(min = "-9999999", max = "9999999") @Scale(17) BigDecimal value,
            @ForAll @IntRange(min = 0, max = 17) int scale, @ForAll EnergyUnit unit,
            @ForAll @IntRange(min = 1, max = 90_000) int seconds) {
        BigDecimal rounded = value.setScale(scale, RoundingMode.DOWN);
        BigDecimal expected = rounded.multiply(BigDecimal.valueOf(unit.milli()));
        if (unit.power()) {
            expected = expected.multiply(BigDecimal.valueOf(seconds)).divide(BigDecimal.valueOf(3600), 0, RoundingMode.FLOOR);
        }
        BigDecimal whole = expected.setScale(0, RoundingMode.FLOOR);
        long found = energy(rounded.toPlainString(), unit, seconds);
        if (whole.abs().compareTo(BigDecimal.valueOf(EnergyScale.LARGEST)) > 0) {
            assertEquals(EnergyScale.OUT_OF_RANGE, found);
        } else {
            assertEquals(whole.longValueExact(), found);
        }
    }

    @Example
    void exponentsAndThousands_areRead() {
        assertEquals(1_234_500, energy("1,234.5", EnergyUnit.WH, 1));
        assertEquals(12, energy("1.2E-2", EnergyUnit.WH, 1));
        assertEquals(-1, energy("-0.0001", EnergyUnit.WH, 1));
        assertEquals(0, energy("0.000000000000000000000000000001", EnergyUnit.WH, 1));
    }

    @Example
    void decimalComma_takesPointsForThousands() {
        DecimalText text = new DecimalText(',');
        assertTrue(text.parse("1.234,5".toCharArray(), 0, 7));
        assertEquals(1_234_500, new EnergyScale(EnergyUnit.WH).milliwattHours(text, 1));
        assertFalse(text.parse("1.23,5".toCharArray(), 0, 6));
    }

    @Example
    void textsThatAreNoNumbers_areNot() {
        for (String text : new String[]{"", "-", ".", "1.2.3", "12a", "0x10", "1e", "NaN", "--1", "1 2", "1e9999", "+"}) {
            assertFalse(new DecimalText('.').parse(text.toCharArray(), 0, text.length()), text);
        }
    }

    private static long energy(String text, EnergyUnit unit, int seconds) {
        DecimalText number = new DecimalText('.');
        assertTrue(number.parse(text.toCharArray(), 0, text.length()), text);
        return new EnergyScale(unit).milliwattHours(number, seconds);
    }
}
