package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import energy.commonwatt.generation.VerdictStream.Measured;
import energy.commonwatt.verification.CanonicalJson;

class PlausibilityTest {

    private static final SolarPosition GOLDEN = new SolarPosition(39.7406, -105.1775);
    private static final Plausibility RULE = new Plausibility(1_000, Optional.of(GOLDEN));
    private static final long NOON = Instant.parse("2020-06-21T19:00:00Z").getEpochSecond();
    private static final long MIDNIGHT = Instant.parse("2020-06-21T07:00:00Z").getEpochSecond();

    @Test
    void readings_earnTheirVerdicts() {
        assertEquals(Set.of(), verdicts(NOON, 250_000));
        assertEquals(Set.of(Verdict.ABOVE_CAPACITY), verdicts(NOON, 250_001));
        assertEquals(Set.of(Verdict.ABOVE_CAPACITY), verdicts(NOON, 500_000));
        assertEquals(Set.of(Verdict.IMPOSSIBLE), verdicts(NOON, 500_001));
        assertEquals(Set.of(Verdict.NEGATIVE), verdicts(NOON, -1));
        assertEquals(Set.of(Verdict.NEGATIVE, Verdict.IMPOSSIBLE), verdicts(NOON, -83_333_333_333L));
        assertEquals(Set.of(Verdict.NIGHT), verdicts(MIDNIGHT, 3_000));
        assertEquals(Set.of(), verdicts(MIDNIGHT, 2_500));
    }

    @Test
    void plantWithoutPlace_hasNoNight() {
        assertEquals(0, new Plausibility(1_000, Optional.empty()).verdicts(MIDNIGHT, MIDNIGHT + 900, 3_000));
    }

    @Test
    void sixEqualValuesInARow_areAllFlat() {
        assertEquals(List.of(false, true, true, true, true, true, true, false), flat(1, 2, 2, 2, 2, 2, 2, 3));
    }

    @Test
    void fiveEqualValues_areNot() {
        assertEquals(List.of(false, false, false, false, false, false), flat(2, 2, 2, 2, 2, 3));
    }

    @Test
    void zeros_areNeverFlat() {
        assertEquals(0, flat(new long[20]).stream().filter(flat -> flat).count());
    }

    @Test
    void gap_breaksAFlatStretch() {
        List<Boolean> flat = new ArrayList<>();
        VerdictStream stream = new VerdictStream(RULE, (reading, bits) -> flat.add(Verdict.FLAT.in(bits)));
        for (int i = 0; i < 10; i++) {
            long start = NOON + i * 900 + (i >= 5 ? 900 : 0);
            stream.add(new Measured(start, start + 900, 7, true));
        }
        stream.finish();
        assertEquals(10, flat.size());
        assertTrue(flat.stream().noneMatch(f -> f));
    }

    @Test
    void sunAtTheSolstice_standsWhereAstronomySays() {
        // At noon of the solstice: 90 - latitude + 23.44 degrees. Civil twilight in Golden then ends about 21:04 MDT.
        assertEquals(90 - 39.74 + 23.44, GOLDEN.elevation(NOON + 150), 0.3);
        assertEquals(-6, GOLDEN.elevation(Instant.parse("2020-06-22T03:04:00Z").getEpochSecond()), 0.6);
        assertEquals(43_200, GOLDEN.solarSecond(NOON + 150), 120);
    }

    @Test
    void clockOfAnotherZone_isDoubted() {
        assertEquals(0L, batchOfOneDay(0).verdicts().get("clock"));
        assertEquals(1L, batchOfOneDay(3_600).verdicts().get("clock"));
    }

    @Test
    void missingIntervals_areCounted() {
        BatchBuilder batch = new BatchBuilder(1, point(), 0);
        long before = NOON - 3 * 900;
        for (int i : new int[]{0, 1, 4, 5}) {
            long start = NOON + i * 900L;
            batch.add(new Measured(start, start + 900, 10, true, before, start - before), 0);
            before = start + 900;
        }
        assertEquals(2L, batch.verdicts().get("gap"));
        assertEquals(3L, batch.verdicts().get("gap-around"));
        assertEquals(900, batch.interval());
    }

    @Test
    void impossibleReadings_areCountedAsVerdictsButNotAsEnergy() {
        BatchBuilder batch = new BatchBuilder(1, point(), 0);
        batch.add(new Measured(NOON, NOON + 900, -83_333_333_333L, true), RULE.verdicts(NOON, NOON + 900, -83_333_333_333L));
        batch.add(new Measured(NOON + 900, NOON + 1800, 1_999, true), 0);
        batch.add(new Measured(NOON + 1800, NOON + 2700, -1_001, true), Verdict.NEGATIVE.bit());
        Map<String, Object> body = batch.body("00");
        assertEquals(1L, body.get("generatedWh"));
        assertEquals(1L, body.get("consumedWh"));
        assertEquals(1L, batch.verdicts().get("impossible"));
        assertEquals(3L, batch.count());
    }

    @Test
    void leaf_isTheCanonicalFormOfTheReading() {
        ReadingLeaf leaf = new ReadingLeaf("R\"80711\u00e9");
        for (long start : new long[]{0, 1_514_761_199L, NOON}) {
            byte[] canonical = CanonicalJson.bytes(Map.of("meteringPoint", "R\"80711\u00e9", "start",
                    Instant.ofEpochSecond(start).toString(), "end", Instant.ofEpochSecond(start + 900).toString(),
                    "milliwattHours", -12_345L));
            assertArrayEquals(canonical, leaf.bytes(start, start + 900, -12_345));
        }
    }

    private static PointFacts point() {
        return new PointFacts(null, "M1", "portal-export", RULE);
    }

    /** A bell round solar noon, shifted. */
    private static BatchBuilder batchOfOneDay(long shift) {
        BatchBuilder batch = new BatchBuilder(1, point(), 0);
        long noon = NOON + 150 + shift;
        for (long t = noon - 6 * 3600; t < noon + 6 * 3600; t += 900) {
            batch.add(new Measured(t, t + 900, 6 * 3600 - Math.abs(t + 450 - noon), true), 0);
        }
        return batch;
    }

    private static Set<Verdict> verdicts(long start, long energy) {
        Set<Verdict> found = Verdict.of(RULE.verdicts(start, start + 900, energy));
        return found.isEmpty() ? Set.of() : EnumSet.copyOf(found);
    }

    private static List<Boolean> flat(long... energies) {
        List<Boolean> flat = new ArrayList<>();
        VerdictStream stream = new VerdictStream(RULE, (reading, bits) -> flat.add(Verdict.FLAT.in(bits)));
        for (int i = 0; i < energies.length; i++) {
            stream.add(new Measured(NOON + i * 900L, NOON + (i + 1) * 900L, energies[i], true));
        }
        stream.finish();
        return flat;
    }
}
