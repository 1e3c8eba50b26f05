package energy.commonwatt.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;

import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CreditorReferenceTest {

    private static final long MOST = 999_999_999_999L;

    /** MOD 97-10 of another library says the same. */
    @Property
    void checkDigits_areThoseOfTheStandard(@ForAll @LongRange(max = MOST) long number) {
        CreditorReference reference = CreditorReference.of(number);
        assertTrue(IBANCheckDigit.IBAN_CHECK_DIGIT.isValid(reference.text()), reference.text());
        assertEquals(16, reference.text().length());
    }

    @Property
    void reference_isFoundInAnySpelling(@ForAll @LongRange(max = MOST) long number,
            @ForAll @IntRange(min = 1, max = 15) int cut) {
        CreditorReference reference = CreditorReference.of(number);
        String text = reference.text();
        Set<CreditorReference> alone = Set.of(reference);
        assertEquals(alone, CreditorReference.in(reference.grouped()));
        assertEquals(alone, CreditorReference.in(text.toLowerCase(Locale.ROOT)));
        assertEquals(alone,
                CreditorReference.in("Ref: " + text.substring(0, cut) + " " + text.substring(cut) + " 2026 thanks"));
        assertEquals(alone, CreditorReference.in("investment/" + text.substring(0, cut) + "-\n" + text.substring(cut)));
    }

    @Property
    void oneWrongDigitOrTwoExchanged_areNoReference(@ForAll @LongRange(max = MOST) long number,
            @ForAll @IntRange(min = 2, max = 14) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
        String text = CreditorReference.of(number).text();
        char wrong = (char) ('0' + (text.charAt(at) - '0' + by) % 10);
        String mistyped = text.substring(0, at) + wrong + text.substring(at + 1);
        assertThrows(IllegalArgumentException.class, () -> new CreditorReference(mistyped));
        assertTrue(CreditorReference.attempted(mistyped));
        String exchanged = text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        if (!exchanged.equals(text)) {
            assertEquals(Set.of(), CreditorReference.in(exchanged));
        }
    }

    @Test
    void two_areBothFound() {
        CreditorReference one = CreditorReference.of(1);
        CreditorReference two = CreditorReference.of(2);
        assertEquals(Set.of(one, two), CreditorReference.in(one.text() + two.text()));
    }

    @Test
    void ordinaryWords_areNone() {
        assertEquals(Set.of(), CreditorReference.in("Invoice 2026-11, RF engineering 12 pieces"));
        assertFalse(CreditorReference.attempted("Invoice 2026-11, RF engineering 12 pieces"));
        assertFalse(CreditorReference.attempted(""));
    }

    @Test
    void numberThatIsTooLong_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> CreditorReference.of(MOST + 1));
        assertThrows(IllegalArgumentException.class, () -> CreditorReference.of(-1));
    }
}
