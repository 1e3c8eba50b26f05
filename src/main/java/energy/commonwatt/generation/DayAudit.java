package energy.commonwatt.generation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Holds the sums per day, which charts and totals are drawn from, against the readings. Each question is one statement, so that an
 * upload that ends meanwhile is seen as a whole or not at all.
 */
@ApplicationScoped
class DayAudit {

    /** Days around a batch that are looked at for sums of readings that do not exist. */
    private static final int AROUND = 2;

    /** On the batch's own days the sums must fit; on those around, where other batches may be wrong, there must be readings at all. */
    private static final String WRONG_DAY = """
            select d.day, w.own, s.generated_mwh, d.generated, s.consumed_mwh, d.consumed, s.reading_count, d.count
              from unnest(?, ?, ?, ?) as w (day, from_at, to_at, own)
             cross join lateral (
               select w.day, coalesce(sum(milliwatt_hours) filter (where counted and milliwatt_hours > 0), 0) generated,
                      coalesce(-sum(milliwatt_hours) filter (where counted and milliwatt_hours < 0), 0) consumed,
                      count(*) count, count(*) filter (where verdicts <> 0) flagged,
                      coalesce(sum(extract(epoch from end_at - start_at)), 0) covered
                 from (select *, verdicts & %d = 0 as counted from reading
                        where metering_point_id = ? and start_at >= w.from_at and start_at < w.to_at) r) d
              left join generation_day s on s.metering_point_id = ? and s.day = w.day
             where case when w.own
               then (d.generated, d.consumed, d.count, d.flagged, d.covered) is distinct from (coalesce(s.generated_mwh, 0),
                 coalesce(s.consumed_mwh, 0), coalesce(s.reading_count, 0), coalesce(s.flagged_count, 0),
                 coalesce(s.covered_seconds, 0))
               else d.count = 0 and s.day is not null end
             order by w.day limit 1""".formatted(Verdict.IMPOSSIBLE.bit());
    /** Clocks are at most 14 hours from UTC, hence the tolerance; the statement above looks at these days exactly. */
    private static final String DAY_WITHOUT_BATCH = """
            select s.day from generation_day s where s.metering_point_id = ? and not exists (
              select 1 from reading_batch b where b.metering_point_id = s.metering_point_id
                 and (b.period_start at time zone 'UTC')::date - 1 <= s.day
                 and (b.period_end at time zone 'UTC')::date + 1 >= s.day)
             order by s.day limit 1""";

    private final DataSource database;

    DayAudit(DataSource database) {
        this.database = database;
    }

    @Transactional
    Optional<String> contradiction(ReadingBatch batch) {
        try (Connection connection = database.getConnection()) {
            Optional<String> wrong = wrongDay(connection, batch);
            return wrong.isPresent() ? wrong : dayWithoutBatch(connection, batch.meteringPoint.id);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private static Optional<String> wrongDay(Connection connection, ReadingBatch batch) throws SQLException {
        ZoneId zone = batch.meteringPoint.project.zone();
        LocalDate first = batch.periodStart.atZone(zone).toLocalDate();
        LocalDate last = batch.lastStart().atZone(zone).toLocalDate();
        List<LocalDate> days = first.minusDays(AROUND).datesUntil(last.plusDays(AROUND + 1L)).toList();
        try (var select = connection.prepareStatement(WRONG_DAY)) {
            select.setArray(1, connection.createArrayOf("date", days.toArray()));
            select.setArray(2, connection.createArrayOf("timestamptz", starts(days.stream(), zone)));
            select.setArray(3, connection.createArrayOf("timestamptz", starts(days.stream().map(it -> it.plusDays(1)), zone)));
            select.setArray(4, connection.createArrayOf("boolean",
                    days.stream().map(day -> !day.isBefore(first) && !day.isAfter(last)).toArray()));
            select.setObject(5, batch.meteringPoint.id);
            select.setObject(6, batch.meteringPoint.id);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(text(found)) : Optional.empty();
            }
        }
    }

    private static Object[] starts(Stream<LocalDate> days, ZoneId zone) {
        return days.map(day -> day.atStartOfDay(zone).toInstant().toString()).toArray();
    }

    private static String text(ResultSet found) throws SQLException {
        return "The stored sums of " + found.getObject(1, LocalDate.class) + " were changed: expected, by the readings, "
                + found.getLong(4) + " mWh generated, " + found.getLong(6) + " mWh consumed and " + found.getLong(8)
                + " readings, found " + found.getLong(3) + ", " + found.getLong(5) + " and " + found.getLong(7)
                + ", or their marks or lengths differ";
    }

    private static Optional<String> dayWithoutBatch(Connection connection, UUID point) throws SQLException {
        try (var select = connection.prepareStatement(DAY_WITHOUT_BATCH)) {
            select.setObject(1, point);
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? Optional.of("The stored sums were changed: expected none for " + found.getObject(1, LocalDate.class)
                                + ", which no record speaks of, found some")
                        : Optional.empty();
            }
        }
    }
}
