package energy.commonwatt.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.prowidesoftware.swift.model.mx.MxPain00100109;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.money.Iban;
import energy.commonwatt.money.Money;

/** The file for the bank, read again by the message library. */
class CreditTransferFileTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-30T12:34:56Z");
    private static final CollectingAccount DEBTOR = new CollectingAccount(new Iban(SampleStatement.ACCOUNT),
            "Collecting account",
            Optional.of("SANDDEFFXXX"), "EUR");

    @Test
    void file_holdsEachOrderAndTheirSum() {
        PaymentOrder one = order(12_345, SampleStatement.PAYER, "Investor", "Refund");
        PaymentOrder two = order(5, SampleStatement.OTHER, "Company & Söhne", null);
        CreditTransferFile file = CreditTransferFile.of("M1", List.of(one, two), DEBTOR, AT);

        var initiation = MxPain00100109.parse(new String(file.xml(), StandardCharsets.UTF_8)).getCstmrCdtTrfInitn();
        assertEquals("M1", initiation.getGrpHdr().getMsgId());
        assertEquals("2", initiation.getGrpHdr().getNbOfTxs());
        assertEquals(new BigDecimal("123.50"), initiation.getGrpHdr().getCtrlSum());
        assertEquals(AT, initiation.getGrpHdr().getCreDtTm());
        var instruction = initiation.getPmtInf().getFirst();
        assertEquals(LocalDate.of(2026, 11, 30), instruction.getReqdExctnDt().getDt());
        assertEquals(SampleStatement.ACCOUNT, instruction.getDbtrAcct().getId().getIBAN());
        assertEquals("SANDDEFFXXX", instruction.getDbtrAgt().getFinInstnId().getBICFI());
        assertFalse(instruction.isBtchBookg());
        var first = instruction.getCdtTrfTxInf().getFirst();
        assertEquals(one.endToEnd, first.getPmtId().getEndToEndId());
        assertEquals(new BigDecimal("123.45"), first.getAmt().getInstdAmt().getValue());
        assertEquals("EUR", first.getAmt().getInstdAmt().getCcy());
        assertEquals(SampleStatement.PAYER, first.getCdtrAcct().getId().getIBAN());
        assertEquals("Refund", first.getRmtInf().getUstrd().getFirst());
        var second = instruction.getCdtTrfTxInf().get(1);
        assertEquals("Company + Sohne", second.getCdtr().getNm());
        assertNull(second.getRmtInf());
        assertEquals(Money.euros(12_350), file.sum());
    }

    @Test
    void names_areWrittenInCharactersThatEveryBankTakes() {
        assertEquals("Francois d'Arc", SepaText.of("François d'Arc", 70));
        assertEquals("Strasse", SepaText.of("Straße", 70));
        assertEquals("..", SepaText.of("太陽", 70));
        assertEquals("ab", SepaText.of("abc", 2));
        assertEquals(".", SepaText.of("  ", 70));
        assertEquals("A .b.C./b. B", SepaText.of("A <b>C</b> B", 70));
    }

    @Test
    void markup_isEscapedByItsCharacters() {
        String xml = new String(
                CreditTransferFile.of("M1", List.of(order(5, SampleStatement.OTHER, "<x>&", "<y/>")), DEBTOR, AT)
                        .xml(),
                StandardCharsets.UTF_8);
        assertTrue(!xml.contains("<x>") && !xml.contains("<y/>"), xml);
        assertTrue(xml.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\""), xml);
        assertTrue(xml.contains("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\""), xml);
        assertTrue(xml.contains("<CreDtTm>2026-11-30T12:34:56Z</CreDtTm>"), xml);
        assertTrue(xml.contains("<Dt>2026-11-30</Dt>"), xml);
    }

    static PaymentOrder order(long cents, String iban, String name, String words) {
        Payments.Payee payee = new Payments.Payee(iban, name);
        return new PaymentOrder(new Payments.Order(UUID.randomUUID(), AccountRef.unallocated("EUR"), UUID.randomUUID(),
                Money.euros(cents), payee, words), payee, Instant.EPOCH);
    }
}
