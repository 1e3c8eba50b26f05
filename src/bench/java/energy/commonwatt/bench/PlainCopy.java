package energy.commonwatt.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.UUID;

import org.postgresql.PGConnection;

/**
 * The least that a database must do for the same rows with the same idempotency: COPY into a temporary table, then insert what is
 * not there into a table with the partitions and the key of {@code reading}; one transaction. Nothing is parsed from the meter's
 * own format, checked, hashed or put on record.
 */
final class PlainCopy {

    private final Path rows;

    /** Takes the rows of a metering point out of the platform's table, so that both sides store the same. */
    PlainCopy(Path rows, UUID meteringPoint) throws SQLException, IOException {
        this.rows = rows;
        try (Connection connection = Database.connect(); OutputStream out = Files.newOutputStream(rows)) {
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyOut("copy (select start_at, end_at, milliwatt_hours, verdicts"
                            + " from reading where metering_point_id = '" + meteringPoint
                            + "' order by start_at) to stdout (format csv)",
                            out);
            makeTable(connection);
        }
    }

    private static void makeTable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table plain_reading (like reading including all) partition by range (start_at)");
            String first = Database.text(connection, "select to_char(min(start_at), 'YYYY-MM') from reading");
            String last = Database.text(connection, "select to_char(max(start_at), 'YYYY-MM') from reading");
            for (YearMonth month = YearMonth.parse(first); !month.isAfter(YearMonth.parse(last)); month = month.plusMonths(1)) {
                statement.execute("create table plain_reading_" + month.toString().replace('-', '_')
                        + " partition of plain_reading for values from ('" + month + "-01T00:00Z') to ('" + month.plusMonths(1)
                        + "-01T00:00Z')");
            }
        }
    }

    /** @return rows stored, for a metering point that has none yet */
    long store() throws SQLException, IOException {
        try (Connection connection = Database.connect(); InputStream in = Files.newInputStream(rows)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "create temporary table plain_staged (start_at timestamptz not null, end_at timestamptz not null,"
                                + " milliwatt_hours bigint not null, verdicts smallint not null) on commit drop");
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy plain_staged from stdin (format csv)", in,
                        1 << 16);
                long stored = statement.executeUpdate("insert into plain_reading (start_at, end_at, milliwatt_hours, batch_id,"
                        + " metering_point_id, verdicts) select start_at, end_at, milliwatt_hours, 1, '" + UUID.randomUUID()
                        + "', verdicts from plain_staged on conflict do nothing");
                connection.commit();
                return stored;
            }
        }
    }
}
