package energy.commonwatt.generation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.projects.MeteringPoint;
import energy.commonwatt.projects.Project;

/** What there is to read of a plant: its metering points with their extent, and what plausibility said about all of it. */
@ApplicationScoped
public class PlantReadings {

    private static final String POINTS = """
            select p.code, p.ac_watts, p.trust_tier,
                   mode() within group (order by d.covered_seconds / d.reading_count), min(d.day), max(d.day), coalesce(sum(d.reading_count), 0)
              from metering_point p left join generation_day d on d.metering_point_id = p.id
             where p.project_id = ? group by p.code, p.ac_watts, p.trust_tier order by p.code""";
    private static final String VERDICTS = """
            select v.key, sum(v.value::bigint)
              from metering_point p join reading_batch b on b.metering_point_id = p.id, jsonb_each_text(b.verdicts) v
             where p.project_id = ? group by v.key order by v.key""";

    private final DataSource database;

    PlantReadings(DataSource database) {
        this.database = database;
    }

    /**
     * @param interval length of one reading, null while there are none; likewise the first and last local day
     * @param trustTier as records spell it
     */
    public record Point(String code, long acWatts, String trustTier, Duration interval, LocalDate first, LocalDate last,
            long readings) {
    }

    @Transactional
    public List<Point> points(Project project) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(POINTS)) {
            select.setObject(1, project.id);
            List<Point> points = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    points.add(point(row));
                }
            }
            return points;
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private static Point point(ResultSet row) throws SQLException {
        long seconds = row.getLong(4);
        Duration interval = row.wasNull() ? null : Duration.ofSeconds(seconds);
        return new Point(row.getString(1), row.getLong(2), row.getString(3).toLowerCase().replace('_', '-'), interval,
                row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class), row.getLong(7));
    }

    /**
     * What the rule says of all of a plant's readings.
     *
     * @param rule name and version
     * @param verdicts how many readings, intervals or months each verdict was given to, as records spell them; those with 0 too
     */
    public record Plausible(String rule, Map<String, Long> verdicts) {
    }

    /** Counts on record, but what is missing as of today: an upload may have filled what another one left out. */
    @Transactional
    public Plausible plausible(Project project) {
        List<UUID> ids = MeteringPoint.of(project).stream().map(point -> point.id).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(VERDICTS)) {
            Coverage coverage = Coverage.of(connection, ids, project.zone());
            Map<String, Long> verdicts = new LinkedHashMap<>();
            verdicts.put(BatchBuilder.GAP, coverage.gaps());
            verdicts.put(BatchBuilder.MISSING_MONTH, coverage.emptyMonths());
            select.setObject(1, project.id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    verdicts.putIfAbsent(row.getString(1), row.getLong(2));
                }
            }
            verdicts.remove(BatchBuilder.GAP_AROUND);
            return new Plausible(Plausibility.RULE, verdicts);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }
}
