package energy.commonwatt.generation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import energy.commonwatt.generation.GenerationSeries.Point;

/** Intervals of some local days in order of time, with the missing ones put in as empty: for each metering point by its own interval. */
final class IntervalPoints {

    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    /** One day of seconds, the one with 25 hours included. */
    private static final int MOST = 90_000;

    private record Slot(long end, EnergySum sum) {

        Slot plus(Slot other) {
            return new Slot(Math.max(end, other.end), sum.plus(other.sum));
        }
    }

    private final Map<UUID, MeterDays> meters = new HashMap<>();
    private final Map<UUID, Long> covered = new HashMap<>();
    private final TreeMap<Long, Slot> slots = new TreeMap<>();
    private final ZoneId zone;
    private final LocalCalendar calendar;
    private final long from;
    private final LocalDate to;

    /** @param to local day after the last */
    IntervalPoints(List<MeterDays> meters, ZoneId zone, LocalDate from, LocalDate to) {
        this.zone = zone;
        this.calendar = new LocalCalendar(zone);
        this.from = second(from);
        this.to = to;
        for (MeterDays meter : meters) {
            this.meters.put(meter.point(), meter);
            covered.put(meter.point(), Math.max(this.from, second(meter.first())));
        }
    }

    /** Readings come in order of their start; one from before the first day may reach into it. */
    void add(UUID point, long start, long end, EnergySum sum) {
        if (start >= from) {
            fill(meters.get(point), start, true);
            put(start, new Slot(end, sum));
        }
        covered.merge(point, end, Math::max);
    }

    List<Point> points() {
        for (MeterDays meter : meters.values()) {
            LocalDate end = meter.last().isBefore(to) ? meter.last().plusDays(1) : to;
            fill(meter, second(end), false);
        }
        return slots.entrySet().stream().map(slot -> point(slot.getKey(), slot.getValue())).toList();
    }

    /** @param whole whether only whole intervals fit in before {@code until}; otherwise one may reach beyond */
    private void fill(MeterDays meter, long until, boolean whole) {
        long start = covered.get(meter.point());
        while (start < until) {
            long end = meter.end(start, calendar.day(start), zone);
            if (whole && end > until) {
                break;
            }
            put(start, new Slot(end, EnergySum.missing(1)));
            start = end;
        }
        covered.put(meter.point(), start);
    }

    /** @throws UploadRuleViolation when the period has more intervals than one answer can hold */
    private void put(long start, Slot slot) {
        slots.merge(start, slot, Slot::plus);
        if (slots.size() > MOST) {
            throw new UploadRuleViolation(400, "The period has too many intervals", "at most " + MOST
                    + " in one answer; ask for fewer days, or for the resolution day", "more than " + MOST);
        }
    }

    private Point point(long start, Slot slot) {
        Instant at = Instant.ofEpochSecond(start);
        return slot.sum().point(at, Instant.ofEpochSecond(slot.end()), LABEL.format(at.atZone(zone)));
    }

    private long second(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond();
    }
}
