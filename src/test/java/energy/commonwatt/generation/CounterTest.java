package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import energy.commonwatt.generation.LineRemark.Outcome;

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
}
