package energy.commonwatt.generation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.postgresql.PGStatement;

/** A table of one transaction's own, where the rows of a file wait to be compared with what is stored. */
final class Staging implements ReadingSink {

    private static final int PORTION = 20_000;

    /** A row of the file. */
    record Staged(int point, long start, long end, long milliwattHours, long line) {
    }

    interface Sink {
        void staged(Staged row);
    }

    private final Connection connection;
    private final BinaryRows rows;
    private final Set<Long> daysSeen = new HashSet<>();
    private final Set<Integer> points = new HashSet<>();
    private long lastDay = Long.MIN_VALUE;
    private int lastPoint = -1;
    private long count;

    Staging(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table staged_reading (point bigint not null, start_second bigint not null,"
                    + " end_second bigint not null, milliwatt_hours bigint not null, line bigint not null) on commit drop");
        }
        this.rows = new BinaryRows(connection, "staged_reading", 5);
    }

    @Override
    public void reading(int point, long start, long end, long milliwattHours, long line) {
        rows.row();
        rows.bigint(point);
        rows.bigint(start);
        rows.bigint(end);
        rows.bigint(milliwattHours);
        rows.bigint(line);
        count++;
        long day = Math.floorDiv(start, 86_400);
        if (day != lastDay) {
            daysSeen.add(day);
            lastDay = day;
        }
        if (point != lastPoint) {
            points.add(point);
            lastPoint = point;
        }
    }

    void finish() {
        rows.flush();
    }

    long count() {
        return count;
    }

    /** Days since 1970 in UTC on which a reading starts. */
    Set<Long> days() {
        return daysSeen;
    }

    List<Integer> points() {
        return points.stream().sorted().toList();
    }

    /** Streams the rows ordered by metering point, start and line. */
    void ordered(Sink sink) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local work_mem = '128MB'");
            statement.execute("declare staged_rows no scroll cursor for select point, start_second, end_second,"
                    + " milliwatt_hours, line from staged_reading order by point, start_second, line");
        }
        try (var fetch = connection.prepareStatement("fetch " + PORTION + " from staged_rows")) {
            fetch.unwrap(PGStatement.class).setPrepareThreshold(-1); // binary from the first portion on
            while (portion(fetch.executeQuery(), sink) == PORTION) {
                continue;
            }
        }
    }

    private static int portion(ResultSet found, Sink sink) throws SQLException {
        int rows = 0;
        try (found) {
            for (; found.next(); rows++) {
                sink.staged(new Staged((int) found.getLong(1), found.getLong(2), found.getLong(3), found.getLong(4),
                        found.getLong(5)));
            }
        }
        return rows;
    }
}
