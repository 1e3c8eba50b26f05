package energy.commonwatt.payments;

import static energy.commonwatt.payments.SampleStatement.ACCOUNT;
import static energy.commonwatt.payments.SampleStatement.OTHER;
import static energy.commonwatt.payments.SampleStatement.PAYER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bank's file may not say: it is refused at its line. */
class StatementRefusalTest {

    private static final String REFERENCE = CreditorReference.of(123).text();

    private final StatementReader reader = new StatementReader(ACCOUNT, "EUR");

    @Test
    void statementOfAnotherAccount_isRefusedWithBothAccounts() {
        StatementInvalid refused = refused(SampleStatement.from(0).account(OTHER).xml());
        assertEquals("This is a statement of another account", refused.title());
        assertEquals(ACCOUNT, refused.expected());
        assertTrue(refused.found().startsWith(OTHER), refused.found());
    }

    @Test
    void oneForeignStatementAmongOurs_refusesAll() {
        String two = SampleStatement.from(0).text().replace("</BkToCstmrStmt>",
                "<Stmt><Id>2</Id><Acct><Id><IBAN>" + OTHER + "</IBAN></Id></Acct></Stmt></BkToCstmrStmt>");
        assertEquals("This is a statement of another account", refused(bytes(two)).title());
    }

    @Test
    void otherCurrency_isRefused() {
        StatementInvalid refused = refused(SampleStatement.from(0).currency("SEK").xml());
        assertEquals("EUR", refused.expected());
        assertTrue(refused.found().startsWith("SEK"), refused.found());
    }

    @Test
    void sumThatIsWrong_isRefused() {
        StatementInvalid refused = refused(SampleStatement.from(100).credit("B1", 50, PAYER, REFERENCE).closing(151).xml());
        assertEquals("The statement does not add up", refused.title());
        assertTrue(refused.expected().endsWith("1.51 EUR"), refused.expected());
        assertTrue(refused.found().startsWith("1.50 EUR"), refused.found());
    }

    @Test
    void brokenXml_isRefusedAtItsLine() {
        StatementInvalid refused = refused(bytes(SampleStatement.from(0).text().replace("</BkToCstmrStmt>", "")));
        assertEquals("This is no readable XML", refused.title());
        assertEquals(13, refused.line());
        assertTrue(refused.column() > 0);
        assertEquals(13, refused.members().get("line"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no xml", "<", "{}", "<Document/>", "<Document xmlns=\"urn:x\"/>"})
    void somethingElse_isRefused(String content) {
        refused(bytes(content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"camt.053.001.01", "camt.053.001.13", "camt.052.001.08", "pain.001.001.09", "camt.053.002.08",
            "camt"})
    void anotherKindOfMessage_isRefused(String kind) {
        StatementInvalid refused = refused(bytes(SampleStatement.from(0).text().replace("camt.053.001.08", kind)));
        assertEquals("This is no bank statement", refused.title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Amt Ccy="EUR">0.50</Amt> | <Amt Ccy="EUR">0,50</Amt> | an amount such as 1234.50 in Amt
            <Amt Ccy="EUR">0.50</Amt> | <Amt Ccy="EUR">-0.50</Amt> | an amount such as 1234.50 in Amt
            <Amt Ccy="EUR">0.50</Amt> | <Amt Ccy="EUR">0.505</Amt> | an amount in whole minor units that is not too large in Amt
            <Amt Ccy="EUR">0.50</Amt> | <Amt Ccy="EUR">999999999999999999</Amt> | an amount in whole minor units that is not too large in Amt
            <Amt Ccy="EUR">0.50</Amt> | <Amt>0.50</Amt> | EUR
            <BookgDt><Dt>2026-11-30 | <BookgDt><Dt>30.11.2026 | a date such as 2026-11-30 in Dt
            <BookgDt><Dt>2026-11-30 | <BookgDt><Dt>2026-02-30 | a date such as 2026-11-30 in Dt
            <CdtDbtInd>CRDT</CdtDbtInd>%n<Sts> | <CdtDbtInd>IN</CdtDbtInd><Sts> | CRDT or DBIT in CdtDbtInd
            <Cd>CLBD</Cd> | <Cd>ITBD</Cd> | a closing balance (CLBD) in Stmt
            <Cd>OPBD</Cd> | <Cd>OPAV</Cd> | an opening balance (OPBD or PRCD) in Stmt
            """)
    void wrongValue_isRefusedAtItsPlace(String right, String wrong, String expected) {
        String text = SampleStatement.from(0).credit("B1", 50, PAYER, REFERENCE).text().replaceAll("\\n\\s+<Sts>", "%n<Sts>");
        String bad = text.replace(right, wrong).replace("%n", "\n");
        StatementInvalid refused = refused(bytes(bad));
        assertEquals(expected, refused.expected());
        assertTrue(refused.line() > 4
                && refused.found().endsWith("(line " + refused.line() + ", column " + refused.column() + ")"));
    }

    @Test
    void externalEntity_isNeverRead(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        String text = SampleStatement.from(0).creditWithText("B1", 1, PAYER, "&x;").text().replace("?>\n",
                "?>\n<!DOCTYPE Document [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n");
        StatementInvalid refused = refused(bytes(text));
        assertEquals("no document type", refused.expected());
        assertTrue(!refused.getMessage().contains("the secret"));
    }

    @Test
    void externalDocumentType_isNeverFetched() {
        String text = SampleStatement.from(0).text().replace("?>\n",
                "?>\n<!DOCTYPE Document SYSTEM \"http://127.0.0.1:1/statement.dtd\">\n");
        assertEquals("no document type", refused(bytes(text)).expected());
    }

    @Test
    void entitiesThatMultiply_areNeverExpanded() {
        StringBuilder laughs = new StringBuilder("?>\n<!DOCTYPE Document [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        String text = SampleStatement.from(0).creditWithText("B1", 1, PAYER, "&a29;").text().replace("?>\n", laughs + "]>\n");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refused(bytes(text)));
    }

    @Test
    void elementsTooDeep_areRefused() {
        String deep = SampleStatement.from(0).text().replace("<BkToCstmrStmt>", "<x>".repeat(100_000));
        assertTrue(refused(bytes(deep)).expected().startsWith("at most 64"));
    }

    private StatementInvalid refused(byte[] xml) {
        return assertThrows(StatementInvalid.class, () -> reader.read(xml));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
