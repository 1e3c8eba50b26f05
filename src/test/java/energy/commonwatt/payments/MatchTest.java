package energy.commonwatt.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import energy.commonwatt.money.Money;

/** What a credit pays for, and each reason why nobody but an administrator can say. */
class MatchTest {

    private static final CreditorReference REFERENCE = CreditorReference.of(4_711);
    private static final CreditorReference OTHER = CreditorReference.of(4_712);
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final ExpectedPayment expected = expected(REFERENCE);
    private final ExpectedPayment other = expected(OTHER);

    @Test
    void structuredReference_matches() {
        Match match = match(credit(500, SampleStatement.PAYER, "", REFERENCE.text()));
        assertNull(match.reason());
        assertSame(expected, match.expected());
    }

    @Test
    void referenceInTheText_matches() {
        assertNull(match(credit(500, SampleStatement.PAYER, "my share " + REFERENCE.grouped() + " regards")).reason());
    }

    @Test
    void noReference_waits() {
        assertEquals(DeskReason.NO_REFERENCE, match(credit(500, SampleStatement.PAYER, "my share")).reason());
    }

    @Test
    void unknownReference_waits() {
        assertEquals(DeskReason.UNKNOWN_REFERENCE,
                match(credit(500, SampleStatement.PAYER, "", CreditorReference.of(1).text())).reason());
        assertEquals(DeskReason.UNKNOWN_REFERENCE, match(credit(500, SampleStatement.PAYER, "", "000000123")).reason());
        assertEquals(DeskReason.UNKNOWN_REFERENCE,
                match(credit(500, SampleStatement.PAYER, "RF00" + REFERENCE.text().substring(4)))
                        .reason());
    }

    @Test
    void severalReferences_wait() {
        assertEquals(DeskReason.SEVERAL_REFERENCES,
                match(credit(500, SampleStatement.PAYER, REFERENCE.text() + " " + OTHER.text())).reason());
    }

    @Test
    void anotherAmount_waits() {
        for (long cents : new long[]{499, 501, 1_000}) {
            assertEquals(DeskReason.WRONG_AMOUNT, match(credit(cents, SampleStatement.PAYER, REFERENCE.text())).reason());
        }
    }

    @Test
    void withdrawn_isLate() {
        expected.withdrawn(NOW);
        Match match = match(credit(500, SampleStatement.PAYER, REFERENCE.text()));
        assertEquals(DeskReason.LATE, match.reason());
        assertSame(expected, match.expected());
    }

    @Test
    void paidBefore_isDouble() {
        expected.paid(NOW);
        assertEquals(DeskReason.DOUBLE, match(credit(500, SampleStatement.PAYER, REFERENCE.text())).reason());
    }

    @Test
    void anotherAccountOrNone_isAThirdParty() {
        assertEquals(DeskReason.THIRD_PARTY, match(credit(500, SampleStatement.OTHER, REFERENCE.text())).reason());
        assertEquals(DeskReason.THIRD_PARTY, match(credit(500, null, REFERENCE.text())).reason());
    }

    private Match match(ReadEntry credit) {
        Map<String, ExpectedPayment> known = Map.of(expected.reference, expected, other.reference, other);
        return Match.of(credit, "EUR", reference -> Optional.ofNullable(known.get(reference.text())));
    }

    private static ExpectedPayment expected(CreditorReference reference) {
        return new ExpectedPayment(new Payments.Expectation(UUID.randomUUID(), UUID.randomUUID(), Money.euros(500),
                new Payments.Payee(SampleStatement.PAYER, "Investor")), reference, NOW);
    }

    private static ReadEntry credit(long cents, String payer, String words, String... references) {
        return new ReadEntry(true, cents, SampleStatement.DAY, new ReadEntry.Party(payer, "Payer"), words, List.of(references),
                "B",
                null, null);
    }
}
