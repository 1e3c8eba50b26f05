package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import energy.commonwatt.generation.LineRemark.Outcome;

/** JSON as a table: every row is read or told, none is skipped. */
class JsonFileTest {

    private static final String ROW = "{\"time\":\"2024-07-01 12:%02d\",\"value\":%d}";

    @Test
    void rowWithANestedMember_refusesTheFileAndNamesLineAndMember() {
        List<LineRemark> faults = faults("[", row(0) + ",",
                "{\"time\":\"2024-07-01 12:15\",\"value\":1,\"meta\":{\"ok\":true}},", row(30),
                "]");
        assertEquals(List.of(3L), faults.stream().map(LineRemark::line).toList());
        assertEquals("meta", faults.getFirst().column());
        assertTrue(faults.getFirst().rule().contains("flat object"), faults.getFirst().rule());
    }

    @Test
    void firstRowWithANestedMember_isNoContainerOfRows() {
        assertEquals(1, faults("[{\"time\":\"2024-07-01 12:15\",\"value\":{\"kW\":1}},", row(30) + ",", row(45), "]").getFirst()
                .line());
    }

    @Test
    void rowWithAListInside_isNotReplacedByThatList() {
        List<LineRemark> faults = faults("[", row(0) + ",", row(15) + ",",
                "{\"time\":\"2024-07-01 12:30\",\"value\":1,\"parts\":[{\"time\":\"2024-07-01 12:30\",\"value\":9}]}", "]");
        assertEquals(List.of("parts"), faults.stream().map(LineRemark::column).toList());
    }

    @Test
    void elementThatIsNoObject_refusesTheFileAndNamesTheLine() {
        assertEquals(List.of(3L, 4L),
                faults("[", row(0) + ",", "5,", "[1, 2],", row(15), "]").stream().map(LineRemark::line).toList());
    }

    @Test
    void lineThatIsNoObject_refusesTheFileAndNamesTheLine() {
        List<LineRemark> faults = faults(row(0), "17", "[\"2024-07-01 12:15\", 3]", row(30));
        assertEquals(List.of(2L, 3L), faults.stream().map(LineRemark::line).toList());
        assertTrue(faults.getFirst().rule().contains("not an object"), faults.getFirst().rule());
    }

    @Test
    void lineWithANestedMember_refusesTheFileAndNamesTheLine() {
        assertEquals(2, faults(row(0), "{\"time\":\"2024-07-01 12:15\",\"value\":[1]}", row(30)).getFirst().line());
    }

    @Test
    void objectsOfAnotherList_areCountedAndListedAndNoRows() {
        PlantFile file = Files.text(
                "{\"devices\":[{\"id\":1,\"name\":\"A\"},{\"id\":2,\"name\":\"B\"},{\"id\":3,\"name\":\"C\"}],", "\"values\":[",
                row(0) + ",", row(15), "]}");
        ParseReport report = file.parse(Files.quarterHours());
        assertEquals(2, report.readings());
        assertEquals(3, report.count(Outcome.NOT_A_READING));
        assertEquals(5, report.rows());
        assertTrue(report.remarks().getFirst().rule().contains("outside the list \"/values\""), report.remarks().toString());
    }

    @Test
    void listsInsideAList_areOneTable() {
        PlantFile file = Files.text("{\"sites\":[{\"id\":1,\"values\":[" + row(0) + "]},{\"id\":2,\"values\":[",
                row(15) + "," + row(30), "]}]}");
        assertEquals(3, file.parse(Files.quarterHours()).readings());
    }

    @Test
    void objectWithTooManyMembers_isRefused() {
        String members = IntStream.range(0, TableReader.MOST_COLUMNS + 1).mapToObj(i -> "\"m" + i + "\":1")
                .collect(Collectors.joining(","));
        for (String text : List.of("[{" + members + "}]", "{" + members + "}", "{" + members + ",\"values\":[" + row(0) + "]}",
                "[" + row(0) + ",\n{" + members + "}]")) {
            UnreadableFile refused = assertThrows(UnreadableFile.class, () -> Files.text(text).parse(Files.quarterHours()));
            assertTrue(refused.getMessage().contains("more than 1000 members"), refused.getMessage());
        }
    }

    @Test
    void textLongerThanACell_isRefused() {
        UnreadableFile refused = assertThrows(UnreadableFile.class,
                () -> Files.text("[" + row(0) + ",{\"time\":\"" + "x".repeat(100_000) + "\"}]").parse(Files.quarterHours()));
        assertTrue(refused.getMessage().contains("not valid JSON"), refused.getMessage());
    }

    @Test
    void lineOfSeparators_isRefused() {
        byte[] text = ("time,value\n2024-07-01 12:00,1\n" + ",".repeat(5_000) + "\n").getBytes(StandardCharsets.UTF_8);
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> Files.bytes(text).parse(Files.quarterHours()));
        assertTrue(refused.getMessage().contains("more than 1000 columns"), refused.getMessage());
    }

    private static String row(int minute) {
        return ROW.formatted(minute, minute);
    }

    private static List<LineRemark> faults(String... lines) {
        return assertThrows(UnreadableFile.class, () -> Files.text(lines).parse(Files.quarterHours())).faults();
    }
}
