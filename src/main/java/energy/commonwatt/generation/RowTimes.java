package energy.commonwatt.generation;

import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** Finds the interval of a row. */
final class RowTimes {

    private static final long DAY = 86_400;

    private final TimeText text;
    private final TimeText endText;
    private final ColumnMapping mapping;
    private final int time;
    private final int timeOfDay;
    private final int end;
    private final ZoneRules rules;
    private final long interval;
    private final boolean instants;
    private long startSecond;
    private long endSecond;
    private int faultyCell;

    RowTimes(ColumnMapping mapping, TableFormat format) {
        this.mapping = mapping;
        this.text = new TimeText(mapping.order());
        this.endText = new TimeText(mapping.order());
        this.time = format.column(mapping.timeColumn());
        this.timeOfDay = mapping.timeOfDayColumn() == null ? -1 : format.column(mapping.timeOfDayColumn());
        this.end = mapping.endColumn() == null ? -1 : format.column(mapping.endColumn());
        this.rules = ZoneId.of(mapping.zone()).getRules();
        this.interval = end >= 0 ? 0 : mapping.interval().toSeconds();
        this.instants = mapping.order() == TimeOrder.EPOCH_SECONDS || mapping.order() == TimeOrder.EPOCH_MILLIS;
    }

    /** The longest day of a local calendar, in seconds. Overlaps with stored readings are looked for within it. */
    private static final long LONGEST = 25 * 3_600;

    enum Result {
        FOUND, NOT_A_TIME, NEVER_SHOWN, WITHOUT_OFFSET, BACKWARDS, TOO_LONG
    }

    long start() {
        return startSecond;
    }

    long end() {
        return endSecond;
    }

    int faultyCell() {
        return faultyCell;
    }

    /** Whether the row's time, or its date where the time of day stands apart, can be read. */
    boolean isTime(Row row) {
        return timeOfDay < 0
                ? text.parse(row.chars(), row.from(time), row.to(time))
                : text.parseDate(row.chars(), row.from(time), row.to(time));
    }

    Result read(Row row, LocalClock clock) {
        faultyCell = time;
        boolean parsed = timeOfDay < 0 ? text.parse(row.chars(), row.from(time), row.to(time)) : apart(row);
        if (!parsed) {
            return Result.NOT_A_TIME;
        }
        if (end >= 0) {
            return fromTo(row);
        }
        return interval == DAY ? day() : within(clock);
    }

    private boolean apart(Row row) {
        if (!text.parseDate(row.chars(), row.from(time), row.to(time))) {
            return false;
        }
        faultyCell = timeOfDay;
        return text.parseTimeOfDay(row.chars(), row.from(timeOfDay), row.to(timeOfDay));
    }

    /** Both ends stand in the row, each with its offset. */
    private Result fromTo(Row row) {
        if (text.offset() == TimeText.NO_OFFSET) {
            return Result.WITHOUT_OFFSET;
        }
        faultyCell = end;
        if (!endText.parse(row.chars(), row.from(end), row.to(end))) {
            return Result.NOT_A_TIME;
        }
        if (endText.offset() == TimeText.NO_OFFSET) {
            return Result.WITHOUT_OFFSET;
        }
        startSecond = text.localSecond() - text.offset();
        endSecond = endText.localSecond() - endText.offset();
        if (endSecond - startSecond > LONGEST) {
            return Result.TOO_LONG;
        }
        return endSecond > startSecond ? Result.FOUND : Result.BACKWARDS;
    }

    private Result within(LocalClock clock) {
        boolean stated = text.offset() != TimeText.NO_OFFSET && (mapping.trustOffset() || instants);
        long instant = stated ? text.localSecond() - text.offset() : clock.instant(text.localSecond());
        if (instant == LocalClock.NEVER) {
            startSecond = text.localSecond();
            return Result.NEVER_SHOWN;
        }
        startSecond = mapping.stamp() == Stamp.START ? instant : instant - interval;
        endSecond = startSecond + interval;
        return Result.FOUND;
    }

    /** A day lasts from midnight to midnight of the local calendar: 23, 24 or 25 hours. */
    private Result day() {
        long local = text.localSecond();
        if (instants || text.offset() != TimeText.NO_OFFSET && mapping.trustOffset()) {
            long instant = local - text.offset();
            local = instant + rules.getOffset(java.time.Instant.ofEpochSecond(instant)).getTotalSeconds();
        }
        long first = mapping.stamp() == Stamp.START ? local : local - DAY;
        startSecond = LocalClock.earliest(rules, first);
        endSecond = LocalClock.earliest(rules, first + DAY);
        return Result.FOUND;
    }
}
