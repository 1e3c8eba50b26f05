package energy.commonwatt.generation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.generation.DaySums.DaySum;
import energy.commonwatt.generation.DaySums.Extent;
import energy.commonwatt.generation.GenerationSeries.Point;
import energy.commonwatt.projects.MeteringPoint;
import energy.commonwatt.projects.Project;

/** What plants have generated, for charts and exports. Days and months come from sums, so their cost does not grow with the readings. */
@ApplicationScoped
public class Generation {

    /** Most days behind one answer: twelve years. */
    private static final int MOST_DAYS = 4_400;
    private static final int MOST_INTERVAL_DAYS = 35;

    private final DataSource database;

    Generation(DataSource database) {
        this.database = database;
    }

    /**
     * @param meteringPoint code, or null for all of the project
     * @param from first local day, or null for a sensible one before {@code to}
     * @param to local day after the last, or null for the day after the last reading
     * @throws UploadRuleViolation when the metering point is unknown or the days make no period that can be answered
     */
    @Transactional
    public GenerationSeries series(Project project, String meteringPoint, Resolution resolution, LocalDate from, LocalDate to) {
        List<UUID> points = points(project, meteringPoint);
        try (Connection connection = database.getConnection()) {
            List<Extent> extents = DaySums.extents(connection, points);
            List<Point> series = extents.isEmpty()
                    ? List.of()
                    : series(connection, points, extents, project.zone(), resolution, from, to);
            return new GenerationSeries("Wh", resolution.name().toLowerCase(Locale.ROOT), project.timeZone, series);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** The last local day for which the project has a reading. */
    @Transactional
    public Optional<LocalDate> lastDay(Project project) {
        try (Connection connection = database.getConnection()) {
            return DaySums.extents(connection, points(project, null)).stream().map(Extent::last).max(Comparator.naturalOrder());
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private static List<UUID> points(Project project, String code) {
        List<UUID> points = MeteringPoint.of(project).stream().filter(point -> code == null || point.code.equals(code))
                .map(point -> point.id).toList();
        if (points.isEmpty() && code != null) {
            throw new UploadRuleViolation(404, "The metering point is not known", "a metering point of this project", code);
        }
        return points;
    }

    private static List<Point> series(Connection connection, List<UUID> points, List<Extent> extents, ZoneId zone,
            Resolution resolution, LocalDate from, LocalDate to) throws SQLException {
        LocalDate first = extents.stream().map(Extent::first).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = extents.stream().map(Extent::last).max(Comparator.naturalOrder()).orElseThrow();
        LocalDate end = to == null ? last.plusDays(1) : to;
        LocalDate start = from == null ? defaultStart(resolution, end) : from;
        check(start, end);
        start = start.isBefore(first) ? first : start;
        end = end.isAfter(last) ? last.plusDays(1) : end;
        int most = resolution == Resolution.INTERVAL ? MOST_INTERVAL_DAYS : MOST_DAYS;
        if (start.plusDays(most).isBefore(end)) {
            throw new UploadRuleViolation(400, "The period is too long", "at most " + most + " days at this resolution",
                    start + " to " + end);
        }
        return switch (resolution) {
            case INTERVAL -> intervals(connection, points, extents, zone, start, end);
            case DAY -> days(connection, points, extents, zone, start, end);
            case MONTH -> months(days(connection, points, extents, zone, start, end));
        };
    }

    private static LocalDate defaultStart(Resolution resolution, LocalDate end) {
        return switch (resolution) {
            case INTERVAL -> end.minusDays(7);
            case DAY -> end.minusDays(31);
            case MONTH -> end.minusYears(5).withDayOfMonth(1);
        };
    }

    private static void check(LocalDate start, LocalDate end) {
        if (!start.isBefore(end)) {
            throw new UploadRuleViolation(400, "The period is empty", "a day \"from\" before the day \"to\"",
                    start + " to " + end);
        }
    }

    private static List<Point> days(Connection connection, List<UUID> points, List<Extent> extents, ZoneId zone, LocalDate from,
            LocalDate to) throws SQLException {
        Map<LocalDate, DaySum> sums = DaySums.between(connection, points, from, to);
        List<Point> series = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            Instant start = day.atStartOfDay(zone).toInstant();
            Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
            LocalDate date = day;
            long expected = extents.stream().filter(extent -> extent.includes(date))
                    .mapToLong(extent -> expected(extent, start, end))
                    .sum();
            DaySum sum = sums.getOrDefault(day, DaySums.NONE);
            series.add(
                    new Point(start, end, day.toString(), sum.generated() / 1000, sum.consumed() / 1000, expected, sum.count(),
                            sum.flagged()));
        }
        return series;
    }

    /** A day has 92, 96 or 100 quarter hours, and one day of 23, 24 or 25 hours. */
    private static long expected(Extent extent, Instant start, Instant end) {
        return Math.max(1, (end.getEpochSecond() - start.getEpochSecond()) / extent.interval());
    }

    private static List<Point> months(List<Point> days) {
        Map<YearMonth, Point> months = new LinkedHashMap<>();
        for (Point day : days) {
            months.merge(YearMonth.from(LocalDate.parse(day.label())), day, (a, b) -> new Point(a.start(), b.end(), a.label(),
                    a.generatedWh() + b.generatedWh(), a.consumedWh() + b.consumedWh(), a.expectedCount() + b.expectedCount(),
                    a.count() + b.count(), a.flagged() + b.flagged()));
        }
        return months.entrySet().stream().map(entry -> labelled(entry.getValue(), entry.getKey().toString())).toList();
    }

    private static Point labelled(Point point, String label) {
        return new Point(point.start(), point.end(), label, point.generatedWh(), point.consumedWh(), point.expectedCount(),
                point.count(), point.flagged());
    }

    private static List<Point> intervals(Connection connection, List<UUID> points, List<Extent> extents, ZoneId zone,
            LocalDate from,
            LocalDate to) throws SQLException {
        long step = extents.stream().mapToLong(Extent::interval).min().orElseThrow();
        IntervalPoints.refuseTooMany(step, from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
        IntervalPoints series = new IntervalPoints(zone, step, extents.size());
        try (var select = connection.prepareStatement("""
                select extract(epoch from start_at)::bigint, extract(epoch from max(end_at))::bigint,
                    sum(case when verdicts & %1$d = 0 and milliwatt_hours > 0 then milliwatt_hours else 0 end)::bigint,
                    sum(case when verdicts & %1$d = 0 and milliwatt_hours < 0 then -milliwatt_hours else 0 end)::bigint,
                    count(*), count(*) filter (where verdicts <> 0)
                from reading where metering_point_id = any(?) and start_at >= ? and start_at < ? group by start_at
                order by start_at""".formatted(Verdict.IMPOSSIBLE.bit()))) {
            select.setArray(1, connection.createArrayOf("uuid", points.toArray()));
            select.setObject(2, from.atStartOfDay(zone).toOffsetDateTime());
            select.setObject(3, to.atStartOfDay(zone).toOffsetDateTime());
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    series.add(found.getLong(1), found.getLong(2),
                            new DaySum(found.getLong(3), found.getLong(4), found.getLong(5), found.getLong(6)));
                }
            }
        }
        return series.points();
    }
}
