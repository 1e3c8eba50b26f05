package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.generation.LineRemark.Outcome;

/** The sum that a portal writes below its table. */
class TotalRowTest {

    @ParameterizedTest
    @ValueSource(strings = {"Total,3", "total:,3", "SUMME,3", "Sum,3", ",Total", "Gesamt,\"3,0\"", "Total général,3", "Total"})
    void rowBelowTheTable_isToldAndTheRestIsTaken(String total) {
        PlantFile file = table(total);
        ParseReport report = file.parse(file.guess().mapping().orElseThrow());
        assertEquals(2, report.readings());
        assertEquals(3, report.rows());
        assertEquals(1, report.count(Outcome.NOT_A_READING));
        LineRemark remark = report.remarks().getLast();
        assertEquals(4, remark.line());
        assertEquals("not a reading: total row", remark.rule());
    }

    @Test
    void severalTotals_areAllTold() {
        PlantFile file = table("Sum,3", "Total,3");
        assertEquals(2, file.parse(file.guess().mapping().orElseThrow()).count(Outcome.NOT_A_READING));
    }

    @Test
    void totalInTheMiddle_refusesTheFile() {
        PlantFile file = table("Total,3", "2024-07-01 12:30,1");
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> file.parse(Files.quarterHours()));
        assertEquals(4, refused.faults().getFirst().line());
        assertTrue(refused.getMessage().contains("with rows after it"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Average,3", ",3", "Totally,3", "2024-13-01 12:30,3", "Total power of the plant,3", "12:30,3"})
    void lastRowThatIsNoTotal_refusesTheFile(String last) {
        assertThrows(UnreadableFile.class, () -> table(last).parse(Files.quarterHours()));
    }

    @Test
    void rowWithATimeAndTheWord_isAReadingLikeAnyOther() {
        PlantFile file = Files.text("time,value,note", "2024-07-01 12:00,1,", "2024-07-01 12:15,2,total");
        ParseReport report = file.parse(Files.quarterHours());
        assertEquals(2, report.readings());
        assertEquals(0, report.count(Outcome.NOT_A_READING));
    }

    @Test
    void onlyATotal_isNoTable() {
        assertThrows(UnreadableFile.class, () -> Files.text("time,value", "Total,3").guess());
        assertFalse(TotalRow.is(new SampleRow(1, java.util.List.of("2024-07-01 12:00", "Total"))));
    }

    @Test
    void everyWord_isDocumented() throws Exception {
        String documentation = java.nio.file.Files.readString(java.nio.file.Path.of("docs/readings-format.md"))
                .toLowerCase(Locale.ROOT);
        TotalRow.WORDS.forEach(word -> assertTrue(documentation.contains("`" + word + "`"), word));
    }

    private static PlantFile table(String... more) {
        return Files.text("time,value\n2024-07-01 12:00,1\n2024-07-01 12:15,2\n" + String.join("\n", more));
    }
}
