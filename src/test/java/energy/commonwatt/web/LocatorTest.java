package energy.commonwatt.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

class LocatorTest {

    @Test
    void atTheEquator_windowIsTwiceAsWideAsHigh() {
        assertEquals("-24.00 -12.00 48.00 24", Locator.of(BigDecimal.ZERO, BigDecimal.ZERO).viewBox());
    }

    @Test
    void atSixtyDegrees_windowIsTwiceAsWideInDegrees() {
        assertEquals("-38.00 -72.00 96.00 24", Locator.of(new BigDecimal("60"), BigDecimal.TEN).viewBox());
    }

    @Test
    void southAndWest_areWords() {
        assertEquals("33.87° S, 70.50° W", Locator.of(new BigDecimal("-33.8688"), new BigDecimal("-70.5")).words());
    }

    @Test
    void missingCoordinate_givesNoMap() {
        assertNull(Locator.of(null, BigDecimal.TEN));
        assertNull(Locator.of(BigDecimal.TEN, null));
    }
}
