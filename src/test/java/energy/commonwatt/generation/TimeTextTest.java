package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The hand-written reading of times against {@code java.time}. */
class TimeTextTest {

    private static final List<String> YEAR_FIRST = List.of("yyyy-MM-dd'T'HH:mm:ss", "yyyy/M/d H:mm:ss",
            "yyyy.MM.dd, HH:mm:ss.SSS");
    private static final List<String> DAY_FIRST = List.of("dd.MM.yyyy HH:mm:ss", "d/M/yy H:mm:ss", "dd-MMM-yyyy hh:mm:ss a");
    private static final List<String> MONTH_FIRST = List.of("MM/dd/yyyy HH:mm:ss", "M/d/yy h:mm:ss a");

    @Property
    void everyPattern_readsWhatWasWritten(@ForAll @LongRange(min = 946_684_800L, max = 4_000_000_000L) long second) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        YEAR_FIRST.forEach(pattern -> assertReads(time, pattern, TimeOrder.YEAR_FIRST));
        DAY_FIRST.forEach(pattern -> assertReads(time, pattern, TimeOrder.DAY_FIRST));
        MONTH_FIRST.forEach(pattern -> assertReads(time, pattern, TimeOrder.MONTH_FIRST));
        assertReads(time, "yyyyMMddHHmmss", TimeOrder.COMPACT);
        assertReads(time, "yyyyMMdd'T'HHmmss", TimeOrder.COMPACT);
    }

    @Property
    void localTimes_becomeTheInstantsOfJavaTime(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long local) {
        for (String zone : List.of("Europe/Paris", "America/Denver", "Australia/Lord_Howe", "Asia/Kolkata", "+01:00")) {
            LocalDateTime time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
            var offsets = ZoneId.of(zone).getRules().getValidOffsets(time);
            long found = new LocalClock(ZoneId.of(zone)).instant(local);
            assertEquals(offsets.isEmpty() ? LocalClock.NEVER : time.toEpochSecond(offsets.getFirst()), found, zone);
        }
    }

    @Property
    void oneClock_staysRightWhereverItIsAskedNext(@ForAll List<@LongRange(min = 0, max = 4_000_000_000L) Long> locals) {
        ZoneId zone = ZoneId.of("Europe/Paris");
        LocalClock clock = new LocalClock(zone);
        for (long local : locals) {
            LocalDateTime time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
            if (zone.getRules().getValidOffsets(time).size() == 1) {
                assertEquals(time.atZone(zone).toEpochSecond(), clock.instant(local));
            }
        }
    }

    @Example
    void offsets_areKept() {
        for (String offset : List.of("Z", "+01:00", "-0700", " CEST+0200", "+05:30", " UTC")) {
            TimeText text = new TimeText(TimeOrder.YEAR_FIRST);
            String whole = "2018-01-01T00:00:00" + offset;
            assertTrue(text.parse(whole.toCharArray(), 0, whole.length()), whole);
            assertTrue(text.offset() != TimeText.NO_OFFSET, whole);
        }
    }

    @Example
    void textsThatAreNoTimes_areNot() {
        for (String wrong : List.of("", "2018", "2018-13-01", "2018-02-29", "2018-01-01 24:01", "2018-01-01 12:60",
                "2018-01-01 12", "2018-01/01", "18-1-1-1", "2018-01-01 12:00 nonsense", "2018-01-01 13:00 PM",
                "2018-01-01x12:00",
                "1969-12-31", "2018-01-01 12:00:00.5")) {
            assertFalse(new TimeText(TimeOrder.YEAR_FIRST).parse(wrong.toCharArray(), 0, wrong.length()),
                    wrong);
        }
    }

    @Example
    void epochs_areInstants() {
        TimeText text = new TimeText(TimeOrder.EPOCH_MILLIS);
        assertTrue(text.parse("1533182400000".toCharArray(), 0, 13));
        assertEquals(Instant.parse("2018-08-02T04:00:00Z").getEpochSecond(), text.localSecond());
        assertEquals(0, text.offset());
    }

    private static void assertReads(LocalDateTime time, String pattern, TimeOrder order) {
        String written = time.format(DateTimeFormatter.ofPattern(pattern, Locale.US));
        TimeText text = new TimeText(order);
        assertTrue(text.parse(written.toCharArray(), 0, written.length()), written);
        assertEquals(time.toEpochSecond(ZoneOffset.UTC), text.localSecond(), written);
    }
}
