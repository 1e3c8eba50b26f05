package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Ways in which portals and spreadsheets write the same table. Each is read by its guess, or refused with a sentence that says why. */
class VendorVariantTest {

    @Test
    void declaredSemicolon_winsOverCommasInTheNumbers() {
        assertEnergies(List.of(375_000L, 500_000L), "sep=;", "Datum;Leistung (kW)", "01.07.2024 12:00;1,5",
                "01.07.2024 12:15;2,0");
    }

    @Test
    void utf16WithMark_isGuessedAndRead() {
        String text = "\uFEFFZeit\tErzeugung [Wh]\r\n2024-07-01 12:00\t250\r\n2024-07-01 12:15\t500\r\n";
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEnergies(List.of(250_000L, 500_000L), Files.bytes(text.getBytes(charset)));
        }
    }

    @Test
    void thousandsWithPointsAndDecimalComma_areRead() {
        assertEnergies(List.of(1_234_500L, 1_001_000L), "Zeit;Energie (Wh)", "01.07.2024 12:00;1.234,5",
                "01.07.2024 12:15;1.001,0");
    }

    @Test
    void thousandsWithCommasInQuotes_areRead() {
        assertEnergies(List.of(1_234_500L, 1_000L), "Time,Energy (Wh)", "2024-07-01 12:00,\"1,234.5\"", "2024-07-01 12:15,1.0");
    }

    @Test
    void thousandsWithNarrowSpaces_areRead() {
        assertEnergies(List.of(1_234_500L, 1_000L), "Heure;Energie (Wh)", "01/07/2024 12:00;1\u202f234,5",
                "01/07/2024 12:15;1,0");
    }

    @Test
    void dateAndTimeApartWithTwentyFourOClock_areRead() {
        PlantFile file = Files.text("Date;Time;Energy (Wh)", "01.07.2024;23:30;1", "01.07.2024;23:45;2", "01.07.2024;24:00;3");
        assertEnergies(List.of(1_000L, 2_000L, 3_000L), file);
        assertEquals(Instant.parse("2024-07-01T22:00:00Z").getEpochSecond(), file.readings().getLast().start());
    }

    @Test
    void twentyFourOClockInOneColumn_isTheMidnightAfter() {
        PlantFile file = Files.text("Time,Energy (Wh)", "2024-07-01 23:45,1", "2024-07-01 24:00,2");
        assertEnergies(List.of(1_000L, 2_000L), file);
        assertEquals(Instant.parse("2024-07-01T22:00:00Z").getEpochSecond(), file.readings().getLast().start());
    }

    @Test
    void twentyFourThirty_isRefused() {
        PlantFile file = Files.text("time,value", "2024-07-01 23:45,1", "2024-07-01 24:30,2");
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> file.parse(Files.quarterHours()));
        assertTrue(refused.getMessage().contains("line 3, column \"time\", value \"2024-07-01 24:30\""), refused.getMessage());
    }

    @Test
    void halfDays_areRead() {
        for (String mark : List.of("AM PM", "am pm", "a.m. p.m.")) {
            String[] half = mark.split(" ");
            PlantFile file = Files.text("Time,Energy (Wh)", "07/01/2024 11:45 " + half[0] + ",1",
                    "07/01/2024 12:00 " + half[1] + ",2",
                    "07/01/2024 12:15 " + half[1] + ",3");
            assertEnergies(List.of(1_000L, 2_000L, 3_000L), file);
            assertEquals(Instant.parse("2024-07-01T09:45:00Z").getEpochSecond(), file.readings().getFirst().start(), mark);
        }
    }

    @Test
    void halfDayOfAnHourThatItLacks_isRefused() {
        PlantFile file = Files.text("time,value", "2024-07-01 11:45 AM,1", "2024-07-01 13:00 PM,2");
        assertTrue(
                assertThrows(UnreadableFile.class, () -> file.parse(Files.quarterHours())).getMessage().contains("13:00 PM"));
    }

    @Test
    void isoWithZ_isUtcWhateverThePlantsZone() {
        PlantFile file = Files.text("timestamp,power_kW", "2024-07-01T12:00:00.000Z,1", "2024-07-01T12:15:00.000Z,2");
        assertEnergies(List.of(250_000L, 500_000L), file);
        assertEquals(Instant.parse("2024-07-01T12:00:00Z").getEpochSecond(), file.readings().getFirst().start());
    }

    @Test
    void unitsInBrackets_areFound() {
        for (String unit : List.of("Power [kW]", "Power (kW)", "Power in kW", "Power/kW")) {
            assertEnergies(List.of(250_000L, 500_000L), "Time," + unit, "2024-07-01 12:00,1", "2024-07-01 12:15,2");
        }
    }

    @Test
    void emptyColumnsAtTheEnd_areNoHindrance() {
        assertEnergies(List.of(1_000L, 2_000L), "Time;Energy (Wh);;", "01.07.2024 12:00;1;;", "01.07.2024 12:15;2;;");
    }

    @Test
    void separatorAtTheEndOfTheRowsOnly_keepsTheNames() {
        assertEnergies(List.of(1_000L, 2_000L), "Time;Energy (Wh)", "01.07.2024 12:00;1;", "01.07.2024 12:15;2;");
    }

    @Test
    void rowWithFewerColumns_isRefusedWithItsLine() {
        PlantFile file = Files.text("Time;Energy (Wh);;", "01.07.2024 12:00;1;;", "01.07.2024 12:15;2");
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> file.parse(file.guess().mapping().orElseThrow()));
        assertTrue(refused.getMessage().contains("line 3") && refused.getMessage().contains("2 columns; expected 4"),
                refused.getMessage());
    }

    @Test
    void tableOfThePlantItself_isRefusedBecauseItHasNoTimes() {
        PlantFile file = Files.text("\uFEFFWind_turbine_name,Manufacturer,Rated power (kW),Hub height (m),GPS",
                "R80736,Senvion,2050,80,48.4461",
                "R80721,Senvion,2050,80,48.4497");
        assertTrue(assertThrows(UnreadableFile.class, file::guess).getMessage()
                .contains("no row with a time and a value was found"));
    }

    private static void assertEnergies(List<Long> milliwattHours, String... lines) {
        assertEnergies(milliwattHours, Files.text(lines));
    }

    private static void assertEnergies(List<Long> milliwattHours, PlantFile file) {
        MappingGuess guess = file.guess();
        assertTrue(guess.mapping().isPresent(), guess.doubts().toString());
        file.parse(guess.mapping().get());
        assertEquals(milliwattHours, file.readings().stream().map(PlantFile.Line::milliwattHours).toList());
    }
}
