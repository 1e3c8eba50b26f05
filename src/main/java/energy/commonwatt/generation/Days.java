package energy.commonwatt.generation;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Adds new readings to the sums per local day. Readings come in order, so one day is open at a time. */
final class Days {

    private static final int PORTION = 500;

    private final Connection connection;
    private final LocalCalendar calendar;
    private PreparedStatement upsert;
    private int waiting;
    private UUID point;
    private LocalDate day;
    private long covered;
    private long generated;
    private long consumed;
    private long count;
    private long flagged;

    Days(Connection connection, LocalCalendar calendar) {
        this.connection = connection;
        this.calendar = calendar;
    }

    void add(UUID meteringPoint, VerdictStream.Measured reading, int verdicts) throws SQLException {
        LocalDate date = calendar.day(reading.start());
        if (!meteringPoint.equals(point) || !date.equals(day)) {
            close();
            point = meteringPoint;
            day = date;
        }
        covered += reading.end() - reading.start();
        count++;
        flagged += verdicts == 0 ? 0 : 1;
        if (Plausibility.counted(verdicts)) {
            generated += Math.max(reading.milliwattHours(), 0);
            consumed += Math.max(-reading.milliwattHours(), 0);
        }
    }

    private void close() throws SQLException {
        if (count == 0) {
            return;
        }
        if (upsert == null) {
            upsert = connection.prepareStatement("""
                    insert into generation_day as d (metering_point_id, day, covered_seconds, generated_mwh, consumed_mwh,
                        reading_count, flagged_count) values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (metering_point_id, day) do update set
                        covered_seconds = d.covered_seconds + excluded.covered_seconds,
                        generated_mwh = d.generated_mwh + excluded.generated_mwh,
                        consumed_mwh = d.consumed_mwh + excluded.consumed_mwh,
                        reading_count = d.reading_count + excluded.reading_count,
                        flagged_count = d.flagged_count + excluded.flagged_count""");
        }
        upsert.setObject(1, point);
        upsert.setDate(2, Date.valueOf(day));
        upsert.setLong(3, covered);
        upsert.setLong(4, generated);
        upsert.setLong(5, consumed);
        upsert.setLong(6, count);
        upsert.setLong(7, flagged);
        upsert.addBatch();
        covered = generated = consumed = count = flagged = 0;
        if (++waiting == PORTION) {
            send();
        }
    }

    private void send() throws SQLException {
        upsert.executeBatch();
        waiting = 0;
    }

    void finish() throws SQLException {
        close();
        if (waiting > 0) {
            send();
        }
        if (upsert != null) {
            upsert.close();
        }
    }
}
