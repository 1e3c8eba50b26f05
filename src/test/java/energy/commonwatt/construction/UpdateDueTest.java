package energy.commonwatt.construction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** When an update is due, and since when it is missing. */
class UpdateDueTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Property
    void update_isMissingFromTheDayAfterItWasDue(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long last,
            @ForAll @IntRange(min = 1, max = 400) int days) {
        UpdateDue due = UpdateDue.after(Instant.ofEpochSecond(last), days, PARIS);
        Instant missing = due.on().plusDays(1).atStartOfDay(PARIS).toInstant();
        assertFalse(due.missing(missing.minusNanos(1)));
        assertTrue(due.missing(missing));
        assertFalse(due.missing(Instant.ofEpochSecond(last)));
    }

    @Test
    void daysAreThePlants() {
        // Half past one in the night of Paris.
        UpdateDue due = UpdateDue.after(Instant.parse("2026-03-10T00:30:00Z"), 31, PARIS);
        assertEquals(LocalDate.of(2026, 4, 10), due.on());
        assertEquals(LocalDate.of(2026, 4, 11), due.missingSince());
        // The clock goes forward in between.
        assertFalse(due.missing(Instant.parse("2026-04-10T21:59:59Z")));
        assertTrue(due.missing(Instant.parse("2026-04-10T22:00:00Z")));
        assertEquals(LocalDate.of(2026, 4, 9),
                UpdateDue.after(Instant.parse("2026-03-10T00:30:00Z"), 31, ZoneId.of("America/Denver")).on());
    }
}
