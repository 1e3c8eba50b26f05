package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

/** Files that cannot be taken, and what they are told. */
class RefusedFileTest {

    private static final String ROWS = "time,value\n2020-06-01 00:00,1\n2020-06-01 00:15,2\n";

    @Test
    void noBytes_isRefused() {
        assertSays("0 bytes", new byte[0]);
    }

    @Test
    void onlyAHeader_isRefused() {
        assertSays("no row with a time and a value", "time,value\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void prose_isRefused() {
        assertSays("no row with a time and a value", "Dear Sir or Madam,\nplease find enclosed, 12 readings.\n".getBytes());
    }

    @Test
    void compressedFile_isRefusedAsBinary() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(ROWS.getBytes(StandardCharsets.UTF_8));
        }
        assertSays("binary content", out.toByteArray());
    }

    @Test
    void workbook_isToldToExportCsv() {
        assertSays("Export the sheet as CSV", new byte[]{'P', 'K', 3, 4, 20, 0});
    }

    @Test
    void nulCharacterLaterInTheFile_namesTheLine() {
        byte[] content = (ROWS + "2020-06-01 00:30,\u0000\n").getBytes(StandardCharsets.UTF_8);
        assertSays("binary content", content);
    }

    @Test
    void utf16WithoutMark_isRefused() {
        assertSays("binary content", ROWS.getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void utf16WithMark_isRead() {
        PlantFile file = Files.bytes(("\uFEFF" + ROWS).getBytes(StandardCharsets.UTF_16LE));
        assertEquals(2, file.parse(Files.quarterHours()).readings());
    }

    @Test
    void windows1252Header_isRead() {
        PlantFile file = Files.bytes(ROWS.replace("time,value", "time,value").replace("value\n", "value,Zähler\n")
                .replace(",1\n", ",1,a\n").replace(",2\n", ",2,b\n").getBytes(Charset.forName("windows-1252")));
        assertEquals(2, file.parse(Files.quarterHours()).readings());
    }

    @Test
    void bytesThatAreNoUtf8BehindTheSample_areRefusedWithTheirLine() {
        StringBuilder text = new StringBuilder("time,value,note\n");
        for (int i = 0; text.length() < TableDetector.HEAD + 100_000; i++) {
            text.append("2020-06-01 00:00,").append(i).append(",ok\n");
        }
        long lines = text.chars().filter(c -> c == '\n').count();
        byte[] content = (text + "2020-06-01 00:00,1,Zähler\n").getBytes(StandardCharsets.ISO_8859_1);
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> Files.bytes(content).parse(Files.quarterHours()));
        assertTrue(refused.getMessage().contains("not valid UTF-8"), refused.getMessage());
        assertTrue(refused.faults().getFirst().line() > lines - 5_000, "names a line near the end");
    }

    @Test
    void otherNumberOfColumns_namesTheLine() {
        LineRemark fault = fault(ROWS + "2020-06-01 00:30,3,surplus\n");
        assertEquals(4, fault.line());
        assertTrue(fault.rule().contains("3 columns; expected 2"), fault.rule());
    }

    @Test
    void valueThatIsNoNumber_namesLineColumnAndValue() {
        LineRemark fault = fault(ROWS + "2020-06-01 00:30,much\n");
        assertEquals(4, fault.line());
        assertEquals("value", fault.column());
        assertEquals("much", fault.value());
    }

    @Test
    void infinity_isNoNumber() {
        assertEquals("Infinity", fault(ROWS + "2020-06-01 00:30,Infinity\n").value());
    }

    @Test
    void dateThatDoesNotExist_namesTheColumn() {
        LineRemark fault = fault(ROWS + "2020-02-30 00:30,1\n");
        assertEquals("time", fault.column());
        assertEquals("2020-02-30 00:30", fault.value());
    }

    @Test
    void partsOfASecond_areNotSilentlyCut() {
        assertEquals("2020-06-01 00:30:00.5", fault(ROWS + "2020-06-01 00:30:00.5,1\n").value());
    }

    @Test
    void manyFaults_areListedUpToTwenty() {
        UnreadableFile refused = assertThrows(UnreadableFile.class,
                () -> Files.bytes((ROWS + "2020-06-01 00:30,x\n".repeat(100)).getBytes()).parse(Files.quarterHours()));
        assertEquals(20, refused.faults().size());
        assertEquals(4, refused.faults().getFirst().line());
        assertEquals(422, refused.status());
    }

    @Test
    void unclosedQuote_isRefused() {
        assertThrows(UnreadableFile.class, () -> Files.bytes((ROWS + "\"2020-06-01 00:30,1\n").getBytes())
                .parse(Files.quarterHours()));
    }

    @Test
    void unknownMeteringPointInAColumn_isRefused() {
        PlantFile file = Files.text("meteringPoint,start,end,energyWh", "M1,2020-06-01T00:00Z,2020-06-01T00:15Z,1",
                "M9,2020-06-01T00:00Z,2020-06-01T00:15Z,1");
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> file.parse(OwnFormat.MAPPING));
        assertEquals("M9", refused.faults().getFirst().value());
        assertEquals(3, refused.faults().getFirst().line());
    }

    @Test
    void mappingOfAnotherTable_saysWhichColumnIsMissing() {
        UnreadableFile refused = assertThrows(UnreadableFile.class,
                () -> Files.text("when,value", "2020-06-01 00:00,1").parse(Files.quarterHours()));
        assertEquals("time", refused.faults().getFirst().column());
    }

    @Test
    void brokenJson_isRefused() {
        assertThrows(UnreadableFile.class, () -> Files.text("{\"meteringPoint\":\"M1\",", "\"start\":").guess());
    }

    @Test
    void doubledMemberInJson_isRefused() {
        assertThrows(UnreadableFile.class, () -> Files.text("{\"meteringPoint\":\"M1\",\"meteringPoint\":\"M2\"}").guess());
    }

    private static void assertSays(String words, byte[] content) {
        UnreadableFile refused = assertThrows(UnreadableFile.class,
                () -> Files.bytes(content).parse(Files.quarterHours()));
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }

    private static LineRemark fault(String text) {
        UnreadableFile refused = assertThrows(UnreadableFile.class,
                () -> Files.bytes(text.getBytes(StandardCharsets.UTF_8)).parse(Files.quarterHours()));
        return refused.faults().getFirst();
    }
}
