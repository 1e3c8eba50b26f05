package energy.commonwatt.payments;

import static energy.commonwatt.payments.SampleStatement.ACCOUNT;
import static energy.commonwatt.payments.SampleStatement.OTHER;
import static energy.commonwatt.payments.SampleStatement.PAYER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.prowidesoftware.swift.model.mx.AbstractMX;
import com.prowidesoftware.swift.model.mx.MxCamt05300108;

/** What a bank's file says, and what it may not say. */
class StatementReaderTest {

    private static final String REFERENCE = CreditorReference.of(123).text();

    private final StatementReader reader = new StatementReader(ACCOUNT, "EUR");

    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"})
    void everyVersion_isReadAlike(String version) {
        byte[] xml = SampleStatement.from(1_000).version(version).credit("B1", 2_550, PAYER, REFERENCE).debit("B2", 50, "E2E")
                .xml();
        ReadStatement read = reader.read(xml).getFirst();
        assertEquals(1_000, read.opening());
        assertEquals(3_500, read.closing());
        ReadEntry credit = read.entries().getFirst();
        assertEquals(new ReadEntry(true, 2_550, SampleStatement.DAY, new ReadEntry.Party(PAYER, "Payer & Co"), REFERENCE,
                List.of(REFERENCE), "B1", null, null), credit);
        assertEquals("E2E", read.entries().get(1).endToEnd());
        assertEquals(-50, read.entries().get(1).signed());
        assertEquals(OTHER, read.entries().get(1).party().iban());
        assertNotNull(AbstractMX.parse(new String(xml, StandardCharsets.UTF_8)), "the message library knows this version");
    }

    @Test
    void library_readsTheSame() {
        SampleStatement sample = SampleStatement.from(0).credit("B1", 1_050, PAYER, REFERENCE).creditWithText("B2", 99, OTHER,
                "Thanks");
        var entries = MxCamt05300108.parse(sample.text()).getBkToCstmrStmt().getStmt().getFirst().getNtry();
        List<ReadEntry> read = reader.read(sample.xml()).getFirst().entries();
        assertEquals(entries.size(), read.size());
        for (int i = 0; i < read.size(); i++) {
            var details = entries.get(i).getNtryDtls().getFirst().getTxDtls().getFirst();
            assertEquals(entries.get(i).getAmt().getValue().movePointRight(2).longValueExact(), read.get(i).minorUnits());
            assertEquals(details.getRltdPties().getDbtrAcct().getId().getIBAN(), read.get(i).party().iban());
            assertEquals(details.getRltdPties().getDbtr().getPty().getNm(), read.get(i).party().name());
        }
    }

    @Test
    void linesOfText_areReadTogether() {
        ReadEntry read = only(SampleStatement.from(0).creditWithText("B1", 1, PAYER, "RF18 5390", "0754 7034"));
        assertEquals("RF18 5390 0754 7034", read.words());
    }

    @Test
    void entryThatIsNotBooked_isLeftOut() {
        assertEquals(1, reader.read(SampleStatement.from(0).pending(900).credit("B1", 1, PAYER, REFERENCE).xml()).getFirst()
                .entries().size());
    }

    @Test
    void returnedPayment_saysWhy() {
        ReadEntry read = only(SampleStatement.from(0).sentBack("B1", 7, "E2E"));
        assertEquals("AC04", read.returnReason());
        assertEquals("E2E", read.endToEnd());
    }

    @Test
    void batch_isReadOneByOne() {
        ReadStatement read = reader.read(SampleStatement.from(0).raw(300, batch("300.00", "100.00", "200.00").replace("300.00",
                "3.00").replace("100.00", "1.00").replace("200.00", "2.00")).xml()).getFirst();
        assertEquals(List.of(100L, 200L), read.entries().stream().map(ReadEntry::minorUnits).toList());
        assertEquals(List.of("BATCH/T1", "BATCH/T2"), read.entries().stream().map(ReadEntry::bankReference).toList());
    }

    @Test
    void batchThatDoesNotAddUp_isRefused() {
        StatementInvalid refused = refused(SampleStatement.from(0).raw(300, batch("3.00", "1.00", "1.99")).xml());
        assertEquals("transactions that make 3.00 EUR in Ntry", refused.expected());
        assertTrue(refused.found().startsWith("2.99 EUR"), refused.found());
    }

    @Test
    void batchWithoutAmounts_isOneEntry() {
        ReadEntry read = only(SampleStatement.from(0).raw(300, batch("3.00", "1.00", "2.00")
                .replaceAll("<TxDtls>(.*?)<Amt[^/]*/Amt>", "<TxDtls>$1")));
        assertEquals(300, read.minorUnits());
        assertNull(read.party().iban());
    }

    private static String batch(String sum, String first, String second) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><DtTm>2026-11-30T10:00:00+01:00</DtTm></BookgDt><AcctSvcrRef>BATCH</AcctSvcrRef><NtryDtls>
                <TxDtls><Refs><TxId>T1</TxId></Refs><Amt Ccy="EUR">%s</Amt></TxDtls>
                <TxDtls><Refs><TxId>T2</TxId></Refs><Amt Ccy="EUR">%s</Amt></TxDtls></NtryDtls></Ntry>
                """.formatted(sum, first, second);
    }

    @Test
    void addedElementsOfTheBank_areLeftOut() {
        String text = SampleStatement.from(0).credit("B1", 50, PAYER, REFERENCE).text().replace("</Stmt>",
                "<SplmtryData><Envlp><Ntry xmlns=\"urn:bank\"><Amt>x</Amt></Ntry></Envlp></SplmtryData></Stmt>");
        assertEquals(1, reader.read(bytes(text)).getFirst().entries().size());
    }

    @Test
    void identity_isTheSameInAnotherStatement() {
        List<ReadEntry> first = reader.read(SampleStatement.from(0).credit("B1", 50, PAYER, REFERENCE).credit("B2", 50, PAYER,
                REFERENCE).xml()).getFirst().entries();
        List<ReadEntry> second = reader
                .read(SampleStatement.from(50).version("02").id("other").credit("B2", 50, PAYER, REFERENCE)
                        .credit("B3", 50, PAYER, REFERENCE).xml())
                .getFirst().entries();
        assertEquals(EntryIdentity.of(first).get(1), EntryIdentity.of(second).getFirst());
        assertEquals(3,
                java.util.stream.Stream.of(first, second).flatMap(it -> EntryIdentity.of(it).stream()).distinct().count());
    }

    @Test
    void twinsWithoutAReferenceOfTheBank_areTwo() {
        List<ReadEntry> twins = reader
                .read(SampleStatement.from(0).credit("", 50, PAYER, REFERENCE).credit("", 50, PAYER, REFERENCE)
                        .xml())
                .getFirst().entries();
        assertEquals(2, EntryIdentity.of(twins).stream().distinct().count());
        assertEquals(EntryIdentity.of(twins), EntryIdentity.of(twins.reversed()));
    }

    private ReadEntry only(SampleStatement statement) {
        List<ReadEntry> entries = reader.read(statement.xml()).getFirst().entries();
        assertEquals(1, entries.size());
        return entries.getFirst();
    }

    private StatementInvalid refused(byte[] xml) {
        return assertThrows(StatementInvalid.class, () -> reader.read(xml));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
