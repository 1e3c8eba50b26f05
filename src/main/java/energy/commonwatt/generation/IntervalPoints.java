package energy.commonwatt.generation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import energy.commonwatt.generation.DaySums.DaySum;
import energy.commonwatt.generation.GenerationSeries.Point;

/** Intervals in order, with the missing ones put in as empty. */
final class IntervalPoints {

    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    /** One day of seconds, the one with 25 hours included. */
    private static final int MOST = 90_000;

    private final List<Point> points = new ArrayList<>();
    private final ZoneId zone;
    private final long step;
    private final long expected;
    private long covered = Long.MIN_VALUE;

    IntervalPoints(ZoneId zone, long step, long expected) {
        this.zone = zone;
        this.step = step;
        this.expected = expected;
    }

    /** @throws UploadRuleViolation when more intervals are expected in the period than one answer can hold */
    static void refuseTooMany(long step, Instant from, Instant to) {
        long expected = Duration.between(from, to).toSeconds() / step;
        if (expected > MOST) {
            throw new UploadRuleViolation(400, "The period has too many intervals", "at most " + MOST + ", of "
                    + Duration.ofSeconds(step) + " each; ask for fewer days, or for days", expected + " intervals");
        }
    }

    void add(long start, long end, DaySum sum) {
        while (covered != Long.MIN_VALUE && covered + step <= start && points.size() < MOST) {
            point(covered, covered + step, DaySums.NONE);
        }
        point(start, end, sum);
    }

    private void point(long start, long end, DaySum sum) {
        Instant from = Instant.ofEpochSecond(start);
        points.add(new Point(from, Instant.ofEpochSecond(end), LABEL.format(from.atZone(zone)), sum.generated() / 1000,
                sum.consumed() / 1000, expected, sum.count(), sum.flagged()));
        covered = Math.max(covered, end);
    }

    List<Point> points() {
        return points;
    }
}
