package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class UtcTest {

    @Property
    void seconds_areWrittenAsJavaDoes(@ForAll @LongRange(min = 0, max = 253_402_300_799L) long seconds) {
        assertEquals(Instant.ofEpochSecond(seconds).toString(), Utc.format(seconds));
        assertTrue(Utc.isInstant(Utc.format(seconds)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "2026-11-22", "2026-11-22T10:00:00", "2026-11-22T10:00:00z", "2026-11-22 10:00:00Z",
            "2026-11-22T10:00:00.0Z",
            "2026-11-22T10:00:00+00:00", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z",
            "2100-02-29T00:00:00Z",
            "2026-11-00T00:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T10:60:00Z", "2026-11-22T23:59:60Z",
            "２026-11-22T10:00:00Z"})
    void otherText_isNoInstant(String text) {
        assertFalse(Utc.isInstant(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29T00:00:00Z", "2000-02-29T23:59:59Z", "1970-01-01T00:00:00Z"})
    void leapDayAndEnds_areInstants(String text) {
        assertTrue(Utc.isInstant(text));
    }
}
