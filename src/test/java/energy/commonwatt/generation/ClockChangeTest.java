package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import energy.commonwatt.generation.LineRemark.Outcome;

/** Days when clocks change: local times without offset must become instants without holes or doubles. */
class ClockChangeTest {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @ParameterizedTest
    @CsvSource({"2024-03-30,96", "2024-03-31,92", "2024-10-27,100", "2024-10-28,96"})
    void quarterHoursOfADay_areAsManyAsTheDayHas(String day, int expected) {
        List<String> lines = new ArrayList<>(List.of("time,value"));
        LocalDate date = LocalDate.parse(day);
        for (ZonedDateTime t = date.atStartOfDay(Files.PARIS); t.toLocalDate().equals(date); t = t.plusMinutes(15)) {
            lines.add(t.format(LOCAL) + ",1");
        }
        PlantFile file = Files.text(lines.toArray(String[]::new));
        assertEquals(expected, file.parse(Files.quarterHours()).readings());
        for (int i = 1; i < expected; i++) {
            assertEquals(file.readings().get(i - 1).end(), file.readings().get(i).start(), "reading " + i);
        }
    }

    @Test
    void doubledHour_firstRowGetsTheEarlierInstant() {
        PlantFile file = Files.text("time,value", "2024-10-27 02:00,1", "2024-10-27 02:00,2");
        file.parse(Files.quarterHours());
        assertEquals(Instant.parse("2024-10-27T00:00:00Z").getEpochSecond(), file.readings().get(0).start());
        assertEquals(Instant.parse("2024-10-27T01:00:00Z").getEpochSecond(), file.readings().get(1).start());
    }

    @Test
    void skippedHour_refusesTheRowAloneAndSaysWhy() {
        PlantFile file = Files.text("time,value", "2024-03-31 01:45,1", "2024-03-31 02:15,2", "2024-03-31 03:00,3");
        ParseReport report = file.parse(Files.quarterHours());
        assertEquals(2, report.readings());
        assertEquals(1, report.count(Outcome.REFUSED));
        assertEquals(3, report.remarks().getFirst().line());
        assertTrue(report.remarks().getFirst().rule().contains("does not exist in Europe/Paris"));
    }

    @Test
    void skippedHourWithoutValue_isWithoutValue() {
        ParseReport report = Files.text("time,value", "2024-03-31 01:45,1", "2024-03-31 02:15,").parse(Files.quarterHours());
        assertEquals(1, report.count(Outcome.WITHOUT_VALUE));
        assertEquals(0, report.count(Outcome.REFUSED));
    }

    @Test
    void trustedOffset_needsNoGuessInTheDoubledHour() {
        PlantFile file = Files.text("time,value", "2024-10-27 02:00 CET+0100,1", "2024-10-27 02:00 CEST+0200,2");
        file.parse(Files.quarterHours());
        assertEquals(3600, file.readings().get(0).start() - file.readings().get(1).start());
    }

    @Test
    void overriddenOffset_countsForNothing() {
        PlantFile file = Files.text("time,value", "2024-07-01T12:00:00-07:00,1");
        file.parse(Files.quarterHours().inZone("Europe/Paris", false));
        assertEquals(Instant.parse("2024-07-01T10:00:00Z").getEpochSecond(), file.readings().getFirst().start());
    }

    @Test
    void dailyRows_lastAsLongAsTheLocalDay() {
        PlantFile file = Files.text("time,value", "2024-03-31,24", "2024-10-27,24", "2024-10-28,24");
        file.parse(Files.mapping(Quantity.ENERGY_PER_INTERVAL, EnergyUnit.KWH, Duration.ofDays(1)));
        assertEquals(List.of(23L, 25L, 24L), file.readings().stream().map(r -> (r.end() - r.start()) / 3600).toList());
    }

    @Test
    void endStamps_nameTheIntervalBefore() {
        ColumnMapping start = Files.quarterHours();
        ColumnMapping end = new ColumnMapping(start.timeColumn(), null, null, start.order(), Stamp.END, start.valueColumn(),
                start.quantity(), start.unit(), start.interval(), start.zone(), true, "M1", null, null, null, null, null);
        PlantFile file = Files.text("time,value", "2024-07-01 24:00,1");
        file.parse(end);
        assertEquals(Instant.parse("2024-07-01T21:45:00Z").getEpochSecond(), file.readings().getFirst().start());
    }

    @Test
    void rowOfTheFuture_isRefusedAlone() {
        String tomorrow = LocalDateTime.ofInstant(PlantFile.NOW, Files.PARIS).plusDays(1).format(LOCAL);
        ParseReport report = Files.text("time,value", "2024-07-01 12:00,1", tomorrow + ",1").parse(Files.quarterHours());
        assertEquals(1, report.readings());
        assertTrue(report.remarks().getFirst().rule().contains("in the future"));
    }
}
