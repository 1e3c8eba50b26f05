package energy.commonwatt.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OfferIdentifierTest {

    /** Of the Global Legal Entity Identifier Foundation, as its register has it. */
    private static final String GLEIF = "506700GE1G29325QX363";

    @Test
    void leiAndEightDigits_areTheIdentifier() {
        assertEquals(GLEIF + "00000042", OfferIdentifier.of(GLEIF, 42));
        assertEquals(28, OfferIdentifier.of(GLEIF, 99_999_999).length());
    }

    @Test
    void demonstration_hasRightCheckDigits() {
        assertTrue(OfferIdentifier.isLei("00DEMO00COMMONWATT38"));
    }

    @Test
    void wrongCheckDigitsLettersOrLength_areRefused() {
        for (String wrong : new String[]{"506700GE1G29325QX364", "506700GE1G29325QX633", "506700ge1g29325qx363",
                "506700GE1G29325QX36",
                ""}) {
            assertFalse(OfferIdentifier.isLei(wrong), wrong);
            assertThrows(IllegalArgumentException.class, () -> OfferIdentifier.of(wrong, 1));
        }
    }
}
