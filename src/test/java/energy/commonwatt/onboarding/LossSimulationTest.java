package energy.commonwatt.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class LossSimulationTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    /** The largest amount that a form takes, in cents. */
    private static final long MOST = 1_000_000_000_000L;

    @ParameterizedTest
    @CsvSource({"3200000,1500000,900000,3800000,380000", "0,0,0,0,0", "1,0,0,1,0", "9,0,0,9,0", "10,0,0,10,1", "19,0,0,19,1",
            "100,50,151,-1,0", "0,0,5000000,-5000000,0"})
    void netWorthAndItsTenth_areInWholeCents(long income, long assets, long commitments, long netWorth, long bearable) {
        LossSimulation made = new LossSimulation(income, assets, commitments, AT, null);
        assertEquals(netWorth, made.netWorth().minorUnits());
        assertEquals(bearable, made.bearableLoss().minorUnits());
        assertEquals("EUR", made.netWorth().currency());
    }

    @Property
    void bearableLoss_isNeverMoreThanATenthAndNeverACentLess(@ForAll @LongRange(max = MOST) long income,
            @ForAll @LongRange(max = MOST) long assets, @ForAll @LongRange(max = MOST) long commitments) {
        LossSimulation made = new LossSimulation(income, assets, commitments, AT, null);
        BigInteger exact = BigInteger.valueOf(income).add(BigInteger.valueOf(assets)).subtract(BigInteger.valueOf(commitments));
        assertEquals(exact, BigInteger.valueOf(made.netWorth().minorUnits()));
        long bearable = made.bearableLoss().minorUnits();
        assertTrue(bearable >= 0);
        if (exact.signum() > 0) {
            assertTrue(bearable * 10 <= exact.longValueExact() && exact.longValueExact() - bearable * 10 < 10);
        } else {
            assertEquals(0, bearable);
        }
    }

    @Property
    void simulation_isReadAsItWasWritten(@ForAll @LongRange(max = MOST) long income,
            @ForAll @LongRange(max = MOST) long assets, @ForAll @LongRange(max = MOST) long commitments) {
        LossSimulation made = new LossSimulation(income, assets, commitments, AT, AT.plusSeconds(5));
        assertEquals(made, LossSimulation.of(made.json()));
    }

    @Test
    void negativeAmount_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LossSimulation(-1, 0, 0, AT, null));
        assertThrows(IllegalArgumentException.class, () -> new LossSimulation(0, -1, 0, AT, null));
        assertThrows(IllegalArgumentException.class, () -> new LossSimulation(0, 0, -1, AT, null));
    }

    @ParameterizedTest
    @CsvSource({"1250,125000", "1250.5,125050", "1250.05,125005", "0,0", "' 12 000 ',1200000", "9999999999.99,999999999999"})
    void amount_isReadExactly(String typed, long cents) {
        LossForm form = form(typed);
        assertEquals(cents, form.amounts().income());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.234", "1,234", "1e5", "NaN", "12345678901", "0x10", "１２", "1.", ".5", "1 EUR"})
    void amountThatCannotBeRead_isRefusedByName(String typed) {
        OnboardingRuleViolation no = assertThrows(OnboardingRuleViolation.class, () -> form(typed).amounts());
        assertEquals("income", no.faults().getFirst().field());
        assertEquals(1, no.faults().size());
    }

    private static LossForm form(String income) {
        LossForm form = new LossForm();
        form.income = income;
        form.liquidAssets = "0";
        form.commitments = "0";
        return form;
    }
}
