package energy.commonwatt.generation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Streams the stored readings of a batch in the order of its tree. */
@ApplicationScoped
class BatchReadings {

    private static final int PORTION = 5_000;

    interface Sink {
        void reading(long start, long end, long milliwattHours, int verdicts);
    }

    private final DataSource database;

    BatchReadings(DataSource database) {
        this.database = database;
    }

    @Transactional
    void stream(ReadingBatch batch, Sink sink) {
        // The period narrows the search to one or two partitions; a reading moved out of it is missing all the same.
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(
                        """
                                select extract(epoch from start_at)::bigint, extract(epoch from end_at)::bigint, milliwatt_hours, verdicts
                                from reading where metering_point_id = ? and batch_id = ? and start_at >= ? and start_at < ? order by start_at""")) {
            select.setFetchSize(PORTION);
            select.setObject(1, batch.meteringPoint.id);
            select.setLong(2, batch.id);
            select.setObject(3, batch.periodStart.atOffset(ZoneOffset.UTC));
            select.setObject(4, batch.periodEnd.atOffset(ZoneOffset.UTC));
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    sink.reading(found.getLong(1), found.getLong(2), found.getLong(3), found.getInt(4));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }
}
