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

import energy.commonwatt.generation.GenerationSeries.Point;
import energy.commonwatt.projects.MeteringPoint;
import energy.commonwatt.projects.Project;

/** What plants have generated, for charts and exports. Days and months come from sums, so their cost does not grow with the readings. */
@ApplicationScoped
public class Generation {

    /** Most days behind one answer: twelve years. */
    private static final int MOST_DAYS = 4_400;
    private static final int MOST_INTERVAL_DAYS = 35;
    /** No reading is longer. */
    private static final int LONGEST_HOURS = 25;
    private static final int PORTION = 5_000;

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
            List<MeterDays> meters = DaySums.lives(connection, points);
            List<Point> series = meters.isEmpty()
                    ? List.of()
                    : series(connection, meters, project.zone(), resolution, from, to);
            return new GenerationSeries("Wh", resolution.name().toLowerCase(Locale.ROOT), project.timeZone, series);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** The last local day for which the project has a reading. */
    @Transactional
    public Optional<LocalDate> lastDay(Project project) {
        try (Connection connection = database.getConnection()) {
            return DaySums.lives(connection, points(project, null)).stream().map(MeterDays::last)
                    .max(Comparator.naturalOrder());
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

    private static List<Point> series(Connection connection, List<MeterDays> meters, ZoneId zone, Resolution resolution,
            LocalDate from, LocalDate to) throws SQLException {
        LocalDate first = meters.stream().map(MeterDays::first).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = meters.stream().map(MeterDays::last).max(Comparator.naturalOrder()).orElseThrow();
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
        DaySums.read(connection, meters, start, end);
        return switch (resolution) {
            case INTERVAL -> intervals(connection, meters, zone, start, end);
            case DAY -> days(meters, zone, start, end);
            case MONTH -> months(days(meters, zone, start, end));
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

    static List<Point> days(List<MeterDays> meters, ZoneId zone, LocalDate from, LocalDate to) {
        List<Point> series = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            Instant start = day.atStartOfDay(zone).toInstant();
            Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
            EnergySum sum = EnergySum.NONE;
            for (MeterDays meter : meters) {
                sum = sum.plus(meter.sum(day, end.getEpochSecond() - start.getEpochSecond()));
            }
            series.add(sum.point(start, end, day.toString()));
        }
        return series;
    }

    static List<Point> months(List<Point> days) {
        Map<YearMonth, Point> months = new LinkedHashMap<>();
        for (Point day : days) {
            YearMonth month = YearMonth.from(LocalDate.parse(day.label()));
            months.merge(month, sum(day).point(day.start(), day.end(), month.toString()),
                    (a, b) -> sum(a).plus(sum(b)).point(a.start(), b.end(), a.label()));
        }
        return List.copyOf(months.values());
    }

    private static EnergySum sum(Point point) {
        return new EnergySum(point.generatedMilliwattHours(), point.consumedMilliwattHours(), point.expectedCount(),
                point.count(), point.flagged());
    }

    private static List<Point> intervals(Connection connection, List<MeterDays> meters, ZoneId zone, LocalDate from,
            LocalDate to) throws SQLException {
        IntervalPoints series = new IntervalPoints(meters, zone, from, to);
        try (var select = connection.prepareStatement("""
                select metering_point_id, extract(epoch from start_at)::bigint, extract(epoch from end_at)::bigint,
                    milliwatt_hours, verdicts
                from reading where metering_point_id = any(?) and start_at >= ? and start_at < ? order by start_at""")) {
            select.setFetchSize(PORTION);
            select.setArray(1, connection.createArrayOf("uuid", meters.stream().map(MeterDays::point).toArray()));
            select.setObject(2, from.atStartOfDay(zone).minusHours(LONGEST_HOURS).toOffsetDateTime());
            select.setObject(3, to.atStartOfDay(zone).toOffsetDateTime());
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    series.add(found.getObject(1, UUID.class), found.getLong(2), found.getLong(3),
                            EnergySum.reading(found.getLong(4), found.getInt(5)));
                }
            }
        }
        return series.points();
    }
}
