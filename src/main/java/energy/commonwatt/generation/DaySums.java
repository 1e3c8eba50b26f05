package energy.commonwatt.generation;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the sums per local day. */
final class DaySums {

    /** First and last day with readings of one metering point, and the length of its intervals in seconds. */
    record Extent(LocalDate first, LocalDate last, long interval) {

        boolean includes(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    record DaySum(long generated, long consumed, long count, long flagged) {

        DaySum plus(DaySum other) {
            return new DaySum(generated + other.generated, consumed + other.consumed, count + other.count,
                    flagged + other.flagged);
        }
    }

    static final DaySum NONE = new DaySum(0, 0, 0, 0);

    private DaySums() {
    }

    static List<Extent> extents(Connection connection, List<UUID> points) throws SQLException {
        List<Extent> extents = new ArrayList<>();
        try (var select = connection.prepareStatement("select min(day), max(day), min(interval_seconds) from generation_day"
                + " where metering_point_id = any(?) group by metering_point_id")) {
            select.setArray(1, connection.createArrayOf("uuid", points.toArray()));
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    extents.add(new Extent(found.getObject(1, LocalDate.class), found.getObject(2, LocalDate.class),
                            found.getLong(3)));
                }
            }
        }
        return extents;
    }

    static Map<LocalDate, DaySum> between(Connection connection, List<UUID> points, LocalDate from, LocalDate to)
            throws SQLException {
        Map<LocalDate, DaySum> sums = new HashMap<>();
        try (var select = connection.prepareStatement("select day, sum(generated_mwh)::bigint, sum(consumed_mwh)::bigint,"
                + " sum(reading_count)::bigint, sum(flagged_count)::bigint from generation_day"
                + " where metering_point_id = any(?) and day >= ? and day < ? group by day")) {
            select.setArray(1, connection.createArrayOf("uuid", points.toArray()));
            select.setDate(2, Date.valueOf(from));
            select.setDate(3, Date.valueOf(to));
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    sums.put(found.getObject(1, LocalDate.class),
                            new DaySum(found.getLong(2), found.getLong(3), found.getLong(4), found.getLong(5)));
                }
            }
        }
        return sums;
    }
}
