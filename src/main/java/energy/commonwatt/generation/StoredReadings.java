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
    /** Where the last known reading ends, of the store or the file. */
    private long known = Long.MIN_VALUE;
    private boolean knownFromFile;
    /** Seconds between a new reading and the stored one after it. */
    private long idle;

    /** @param from second from which on rows of the file will start */
    StoredReadings(Connection connection, UUID point, long from) throws SQLException {
        select = connection.prepareStatement("""
                select extract(epoch from start_at)::bigint, extract(epoch from end_at)::bigint, milliwatt_hours
                from reading where metering_point_id = ? and start_at >= ? order by start_at""");
        select.setFetchSize(PORTION);
        select.setObject(1, point);
        // No interval is longer than 25 hours.
        Instant around = Instant.ofEpochSecond(from - 2 * 86_400);
        select.setObject(2, around.atOffset(ZoneOffset.UTC));
        known = lastBefore(connection, point, around);
        found = select.executeQuery();
        advance();
    }

    /** The first stored reading that shares time with the interval, or null. Intervals must come in order of their start. */
    Stored overlapping(long start, long end) throws SQLException {
        while (ahead != null && ahead.end() <= start) {
            idle += idleBeforeAhead();
            known = Math.max(known, ahead.end());
            knownFromFile = false;
            advance();
        }
        return ahead != null && ahead.overlaps(start, end) ? ahead : null;
    }

    /** Where the last known reading before a new one ends, which is its own start when there is none. */
    long knownUntil(long start) {
        return known == Long.MIN_VALUE ? start : Math.min(known, start);
    }

    /** Seconds that no reading covers between the known readings and this new one, which is known from now on. */
    long idle(long start, long end) {
        long before = idle + uncovered(start);
        idle = 0;
        known = Math.max(known, end);
        knownFromFile = true;
        return before;
    }

    /** Likewise, between the last new reading and the stored one after it. */
    long idleAfter() {
        return idle + (ahead == null ? 0 : idleBeforeAhead());
    }

    /** What lies between two stored readings was said when they came. */
    private long idleBeforeAhead() {
        return knownFromFile ? uncovered(ahead.start()) : 0;
    }

    private long uncovered(long until) {
        return known == Long.MIN_VALUE ? 0 : Math.max(0, until - known);
    }

    private static long lastBefore(Connection connection, UUID point, Instant around) throws SQLException {
        try (var select = connection.prepareStatement("select extract(epoch from end_at)::bigint from reading"
                + " where metering_point_id = ? and start_at < ? order by start_at desc limit 1")) {
            select.setObject(1, point);
            select.setObject(2, around.atOffset(ZoneOffset.UTC));
            try (ResultSet last = select.executeQuery()) {
                return last.next() ? last.getLong(1) : Long.MIN_VALUE;
            }
        }
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
