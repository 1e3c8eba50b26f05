package energy.commonwatt.generation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The days of one metering point. It lives from its first to its last day with readings; before and after nothing is expected of
 * it. The interval in force on a day is the mean length of that day's readings, on a day without any that of the last day before.
 *
 * @param point id of the metering point
 * @param days sums of the days with readings; among them the last one before the days that are asked for
 */
record MeterDays(UUID point, LocalDate first, LocalDate last, NavigableMap<LocalDate, Day> days) {

    /** A reading that lasts as long as this follows the local day, which has 23, 24 or 25 hours. */
    private static final long DAILY = 82_800;

    /** @param covered seconds that the day's readings cover together @param generated mWh, like {@code consumed} */
    record Day(long generated, long consumed, long count, long flagged, long covered) {

        long interval() {
            return Math.max(1, covered / count);
        }

        EnergySum sum(long seconds) {
            long missing = Math.max(0, seconds - covered) * count / covered;
            return new EnergySum(generated, consumed, count + missing, count, flagged);
        }
    }

    MeterDays(UUID point, LocalDate first, LocalDate last) {
        this(point, first, last, new TreeMap<>());
    }

    boolean lives(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** @param seconds that the day has: 92, 96 or 100 quarter hours */
    EnergySum sum(LocalDate day, long seconds) {
        if (!lives(day)) {
            return EnergySum.NONE;
        }
        Day stored = days.get(day);
        return stored != null ? stored.sum(seconds) : EnergySum.missing(Math.max(1, seconds / interval(day)));
    }

    /** When an interval that starts at this second of the day ends. */
    long end(long start, LocalDate day, ZoneId zone) {
        long interval = interval(day);
        return interval < DAILY
                ? start + interval
                : Instant.ofEpochSecond(start).atZone(zone).plus(1, ChronoUnit.DAYS).toEpochSecond();
    }

    private long interval(LocalDate day) {
        Map.Entry<LocalDate, Day> inForce = days.floorEntry(day);
        return inForce == null ? DAILY : inForce.getValue().interval();
    }
}
