package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import energy.commonwatt.generation.LineRemark.Outcome;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class CounterTest {

    private static final ColumnMapping COUNTER = Files.mapping(Quantity.COUNTER, EnergyUnit.WH, Duration.ofMinutes(15));

    @Test
    void differences_areExactAndBelongToTheIntervalBefore() {
        PlantFile file = Files.text("time,value", "2024-07-01 12:00,1000.1", "2024-07-01 12:15,1000.3",
                "2024-07-01 12:30,1002");
        ParseReport report = file.parse(COUNTER);
        assertEquals(List.of(200L, 1_700L), file.readings().stream().map(PlantFile.Line::milliwattHours).toList());
        assertEquals(1, report.count(Outcome.WITHOUT_VALUE));
        assertEquals(900, file.readings().get(1).end() - file.readings().get(1).start());
    }

    @Test
    void energyOverAMissingState_isGivenToNoInterval() {
        PlantFile file = Files.text("time,value", "2024-07-01 12:00,1000", "2024-07-01 12:15,NaN", "2024-07-01 12:30,3000",
                "2024-07-01 12:45,3500");
        ParseReport report = file.parse(COUNTER);
        assertEquals(List.of(500_000L), file.readings().stream().map(PlantFile.Line::milliwattHours).toList());
        assertEquals(3, report.count(Outcome.WITHOUT_VALUE));
        assertTrue(report.remarks().stream().anyMatch(r -> r.line() == 4 && r.rule().contains("more than this interval")));
    }

    @Test
    void counterThatGoesBack_givesNoReading() {
        PlantFile file = Files.text("time,value", "2024-07-01 12:00,1000", "2024-07-01 12:15,5", "2024-07-01 12:30,10");
        ParseReport report = file.parse(COUNTER);
        assertEquals(List.of(5_000L), file.readings().stream().map(PlantFile.Line::milliwattHours).toList());
        assertTrue(report.remarks().stream().anyMatch(r -> r.line() == 3 && r.rule().contains("went back")));
    }

    @Test
    void glitchThatRecovers_countsOnlyWhatWasAdded() {
        PlantFile file = Files.text("time,value", "2024-07-01 12:00,1000", "2024-07-01 12:15,0", "2024-07-01 12:30,1001");
        ParseReport report = file.parse(COUNTER);
        assertEquals(List.of(1_000L), file.readings().stream().map(PlantFile.Line::milliwattHours).toList());
        assertTrue(report.remarks().stream().anyMatch(r -> r.line() == 3 && r.rule().contains("went back")));
        assertTrue(report.remarks().stream().anyMatch(r -> r.line() == 4 && r.outcome() == Outcome.NOTED
                && r.rule().contains("glitch")));
    }

    @Test
    void glitchOfSeveralRows_countsOnlyWhatWasAdded() {
        PlantFile file = Files.text("time,value", "2024-07-01 12:00,1000", "2024-07-01 12:15,0", "2024-07-01 12:30,0",
                "2024-07-01 12:45,1001");
        file.parse(COUNTER);
        assertEquals(List.of(0L, 1_000L), file.readings().stream().map(PlantFile.Line::milliwattHours).toList());
    }

    @Test
    void glitchBeforeAGap_givesNoReadingForTheGap() {
        PlantFile file = Files.text("time,value", "2024-07-01 12:00,1000", "2024-07-01 12:15,0", "2024-07-01 13:00,1001",
                "2024-07-01 13:15,1003");
        file.parse(COUNTER);
        assertEquals(List.of(2_000L), file.readings().stream().map(PlantFile.Line::milliwattHours).toList());
    }

    /** Whatever falls in between, the credited energy is what the meter gained. */
    @Property
    void glitchesOfAGrowingCounter_neverChangeTheSum(@ForAll @Size(min = 2, max = 60) List<@IntRange(max = 500) Integer> steps,
            @ForAll Random random) {
        long state = 1_000;
        Counter counter = new Counter();
        counter.step(0, 900, state);
        long credited = 0;
        long at = 900;
        boolean glitch = false;
        for (int step : steps) {
            state += step;
            glitch = !glitch && random.nextInt(4) == 0;
            Counter.Step found = counter.step(at, at + 900, glitch ? random.nextLong(1_000) : state);
            credited += found == Counter.Step.NEIGHBOUR || found == Counter.Step.AFTER_GLITCH ? counter.difference() : 0;
            at += 900;
        }
        Counter.Step last = counter.step(at, at + 900, state);
        credited += last == Counter.Step.NEIGHBOUR || last == Counter.Step.AFTER_GLITCH ? counter.difference() : 0;
        assertEquals(state - 1_000, credited);
    }

    @Property
    void noStates_giveNegativeEnergy(@ForAll @Size(max = 60) List<@LongRange(min = -5, max = 5) Long> states) {
        Counter counter = new Counter();
        long at = 0;
        for (long state : states) {
            Counter.Step found = counter.step(at, at + 900, state);
            assertTrue(found == Counter.Step.FIRST || found == Counter.Step.BACK || counter.difference() >= 0);
            at += 900;
        }
    }
}
