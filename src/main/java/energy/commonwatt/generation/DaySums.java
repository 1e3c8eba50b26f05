package energy.commonwatt.generation;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the sums per local day. */
final class DaySums {

    private static final String LIVES = "select metering_point_id, min(day), max(day) from generation_day"
            + " where metering_point_id = any(?) group by metering_point_id";
    /** With the last day before, whose interval stays in force until another day has readings. */
    private static final String DAYS = """
            select metering_point_id, day, generated_mwh, consumed_mwh, reading_count, flagged_count, covered_seconds
              from generation_day where metering_point_id = any(?) and day >= ? and day < ?
            union all
            select before.* from unnest(?) as point (id) cross join lateral (
              select metering_point_id, day, generated_mwh, consumed_mwh, reading_count, flagged_count, covered_seconds
                from generation_day where metering_point_id = point.id and day < ? order by day desc limit 1) before""";

    private DaySums() {
    }

    /** Metering points that have readings, each with its first and last day, and without days yet. */
    static List<MeterDays> lives(Connection connection, List<UUID> points) throws SQLException {
        Map<UUID, MeterDays> meters = new LinkedHashMap<>();
        try (var select = connection.prepareStatement(LIVES)) {
            select.setArray(1, connection.createArrayOf("uuid", points.toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    UUID point = found.getObject(1, UUID.class);
                    meters.put(point, new MeterDays(point, found.getObject(2, LocalDate.class),
                            found.getObject(3, LocalDate.class)));
                }
            }
        }
        return List.copyOf(meters.values());
    }

    /** Reads the days of a half-open span into the metering points. */
    static void read(Connection connection, List<MeterDays> meters, LocalDate from, LocalDate to) throws SQLException {
        Object[] ids = meters.stream().map(MeterDays::point).toArray();
        try (var select = connection.prepareStatement(DAYS)) {
            select.setArray(1, connection.createArrayOf("uuid", ids));
            select.setDate(2, Date.valueOf(from));
            select.setDate(3, Date.valueOf(to));
            select.setArray(4, connection.createArrayOf("uuid", ids));
            select.setDate(5, Date.valueOf(from));
            Map<UUID, MeterDays> byId = new LinkedHashMap<>();
            meters.forEach(meter -> byId.put(meter.point(), meter));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    byId.get(found.getObject(1, UUID.class)).days().put(found.getObject(2, LocalDate.class),
                            new MeterDays.Day(found.getLong(3), found.getLong(4), found.getLong(5), found.getLong(6),
                                    found.getLong(7)));
                }
            }
        }
    }
}
