package energy.commonwatt.generation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What is stored for one metering point, walked along in order of time beside the rows of a file. Finds every stored reading
 * that shares time with a row, whatever its interval: energy must not be counted twice because two exports cut time differently.
 */
final class StoredReadings implements AutoCloseable {

    private static final int PORTION = 5_000;

    record Stored(long start, long end, long milliwattHours) {

        boolean overlaps(long from, long to) {
            return start < to && end > from;
        }
    }

    private final PreparedStatement select;
    private final ResultSet found;
    private Stored ahead;

    /** @param from second from which on rows of the file will start */
    StoredReadings(Connection connection, UUID point, long from) throws SQLException {
        select = connection.prepareStatement("""
                select extract(epoch from start_at)::bigint, extract(epoch from end_at)::bigint, milliwatt_hours
                from reading where metering_point_id = ? and start_at >= ? order by start_at""");
        select.setFetchSize(PORTION);
        select.setObject(1, point);
        // No interval is longer than 25 hours.
        select.setObject(2, Instant.ofEpochSecond(from - 2 * 86_400).atOffset(ZoneOffset.UTC));
        found = select.executeQuery();
        advance();
    }

    /** The first stored reading that shares time with the interval, or null. Intervals must come in order of their start. */
    Stored overlapping(long start, long end) throws SQLException {
        while (ahead != null && ahead.end() <= start) {
            advance();
        }
        return ahead != null && ahead.overlaps(start, end) ? ahead : null;
    }

    private void advance() throws SQLException {
        ahead = found.next() ? new Stored(found.getLong(1), found.getLong(2), found.getLong(3)) : null;
    }

    @Override
    public void close() throws SQLException {
        found.close();
        select.close();
    }
}
