package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import energy.commonwatt.generation.GenerationSeries.Point;

class MeterDaysTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalDate FIRST = LocalDate.of(2024, 6, 1);

    @Test
    void meterThatStartsLaterOrEndsEarlier_isNotMissingOutsideItsLife() {
        List<Point> days = days(meter(1, 5, 900), meter(2, 3, 3_600));
        assertEquals(List.of(96L, 120L, 120L, 96L, 96L), days.stream().map(Point::expectedCount).toList());
        assertEquals(days.stream().map(Point::count).toList(), days.stream().map(Point::expectedCount).toList());
    }

    @Test
    void newInterval_isExpectedFromItsDayOn() {
        MeterDays meter = new MeterDays(UUID.randomUUID(), FIRST, FIRST.plusDays(3));
        put(meter, 1, 900, 96);
        put(meter, 3, 300, 200);
        put(meter, 4, 300, 288);
        assertEquals(List.of(96L, 96L, 288L, 288L), days(meter).stream().map(Point::expectedCount).toList());
        assertEquals(List.of(96L, 0L, 200L, 288L), days(meter).stream().map(Point::count).toList());
    }

    @Test
    void intervalChangedWithinADay_missesNothing() {
        MeterDays meter = new MeterDays(UUID.randomUUID(), FIRST, FIRST);
        meter.days().put(FIRST, new MeterDays.Day(0, 0, 48 + 12, 0, 86_400));
        assertEquals(60, days(meter).getFirst().expectedCount());
    }

    @Test
    void lateStartOfOneMeter_isNoGapInTheIntervalsOfAnother() {
        List<MeterDays> meters = List.of(meter(1, 1, 3_600), meter(2, 2, 3_600));
        List<Point> points = new IntervalPoints(meters, ZONE, FIRST, FIRST.plusDays(2)).points();
        assertEquals(48, points.size());
        assertEquals(48, points.stream().mapToLong(Point::expectedCount).sum());
    }

    private static List<Point> days(MeterDays... meters) {
        LocalDate end = List.of(meters).stream().map(MeterDays::last).max(LocalDate::compareTo).orElseThrow();
        return Generation.days(List.of(meters), ZONE, FIRST, end.plusDays(1));
    }

    /** Complete days of June. */
    private static MeterDays meter(int from, int to, long interval) {
        MeterDays meter = new MeterDays(UUID.randomUUID(), FIRST.withDayOfMonth(from), FIRST.withDayOfMonth(to));
        for (int day = from; day <= to; day++) {
            put(meter, day, interval, 86_400 / interval);
        }
        return meter;
    }

    private static void put(MeterDays meter, int day, long interval, long count) {
        meter.days().put(FIRST.withDayOfMonth(day), new MeterDays.Day(0, 0, count, 0, count * interval));
    }
}
