package energy.commonwatt.construction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TallyTest {

    private static final long MANY = 1_000_000_000_000_000_000L;

    @Test
    void mostUnits_decide() {
        assertEquals(Choice.CONTINUE, outcome(3, 2, 1));
        assertEquals(Choice.REPLACE, outcome(2, 3, 1));
        assertEquals(Choice.WIND_UP, outcome(1, 2, 3));
    }

    @Test
    void twoWithTheMost_decideNothing() {
        assertEquals(Choice.NONE, outcome(3, 3, 1));
        assertEquals(Choice.NONE, outcome(1, 3, 3));
        assertEquals(Choice.NONE, outcome(3, 1, 3));
        assertEquals(Choice.NONE, outcome(2, 2, 2));
        assertEquals(Choice.CONTINUE, outcome(4, 3, 3));
    }

    private static Choice outcome(long forth, long other, long end) {
        return new Tally(forth, other, end, 10, 2_500).outcome();
    }

    @Test
    void quorum_isRoundedUp() {
        assertEquals(3, new Tally(0, 0, 0, 10, 2_500).quorum());
        assertFalse(new Tally(2, 0, 0, 10, 2_500).quorate());
        assertEquals(Choice.NONE, new Tally(2, 0, 0, 10, 2_500).outcome());
        assertTrue(new Tally(3, 0, 0, 10, 2_500).quorate());
        assertEquals(10, new Tally(0, 0, 0, 10, 10_000).quorum());
        assertEquals(1, new Tally(0, 0, 0, 10, 1).quorum());
    }

    @Test
    void nobodyTakingPart_decidesNothing() {
        assertEquals(Choice.NONE, new Tally(0, 0, 0, 10, 1).outcome());
    }

    /** As the contract says it: cast * 10,000 < units * quorum. */
    @Property
    void quorum_isTheContracts(@ForAll @LongRange(min = 1, max = MANY) long units,
            @ForAll @IntRange(min = 1, max = 10_000) int points,
            @ForAll @LongRange(max = MANY) long any) {
        long cast = Math.min(any, units);
        boolean tooFew = BigInteger.valueOf(cast).multiply(BigInteger.valueOf(10_000))
                .compareTo(BigInteger.valueOf(units).multiply(BigInteger.valueOf(points))) < 0;
        assertEquals(!tooFew, new Tally(cast, 0, 0, units, points).quorate());
    }

    @Property
    void outcome_hasMoreUnitsThanAnyOther(@ForAll @LongRange(max = 50) long forth, @ForAll @LongRange(max = 50) long other,
            @ForAll @LongRange(max = 50) long end) {
        long most = Math.max(forth, Math.max(other, end));
        boolean alone = LongStream.of(forth, other, end).filter(it -> it == most).count() == 1;
        Choice outcome = new Tally(forth, other, end, 150, 1).outcome();
        assertEquals(alone, outcome != Choice.NONE);
        if (alone) {
            assertEquals(most, outcome == Choice.CONTINUE ? forth : outcome == Choice.REPLACE ? other : end);
        }
    }
}
