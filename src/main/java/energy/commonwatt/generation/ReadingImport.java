package energy.commonwatt.generation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import energy.commonwatt.generation.LineRemark.Outcome;
import energy.commonwatt.verification.Json;

/**
 * Compares the staged rows of one upload with what is stored, and stores what is new: all in the caller's transaction, on its
 * connection. What is stored is never overwritten.
 */
final class ReadingImport {

    private final Connection connection;
    private final List<PointFacts> points;
    private final ParseReport report;
    private final LocalCalendar calendar;
    private final BinaryRows target;
    private final Days days;
    private final List<BatchBuilder> closed = new ArrayList<>();
    /** Rows that name the time of another row of the file once more, by month. */
    private final Map<YearMonth, Long> doubles = new HashMap<>();
    private VerdictStream verdicts;
    private StoredReadings stored;
    private BatchBuilder batch;
    private YearMonth month;
    private int point = -1;
    private Staging.Staged before;
    private long fresh;

    ReadingImport(Connection connection, List<PointFacts> points, ZoneId zone, ParseReport report) {
        this.connection = connection;
        this.points = points;
        this.report = report;
        this.calendar = new LocalCalendar(zone);
        this.days = new Days(connection, new LocalCalendar(zone));
        this.target = new BinaryRows(connection,
                "reading (start_at, end_at, milliwatt_hours, batch_id, metering_point_id, verdicts)", 6);
    }

    /** Of two uploads for one metering point the second waits here, then finds the readings of the first. */
    void lockPoints(List<Integer> indexes) throws SQLException {
        String ids = indexes.stream().map(i -> "'" + points.get(i).id() + "'").sorted().collect(Collectors.joining(", "));
        if (!ids.isEmpty()) {
            try (var statement = connection.createStatement()) {
                statement.execute("select id from metering_point where id in (" + ids + ") order by id for no key update");
            }
        }
    }

    /** @return the batches that new readings were put into, in order of metering point and time */
    List<BatchBuilder> run(Staging staging) throws SQLException {
        staging.ordered(this::staged);
        finishPoint();
        target.flush();
        days.finish();
        return closed;
    }

    long fresh() {
        return fresh;
    }

    private void staged(Staging.Staged row) {
        try {
            if (row.point() != point) {
                finishPoint();
                beginPoint(row);
            }
            classify(row);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private void beginPoint(Staging.Staged first) throws SQLException {
        point = first.point();
        before = null;
        month = null;
        doubles.clear();
        stored = new StoredReadings(connection, points.get(point).id(), first.start());
        verdicts = new VerdictStream(points.get(point).plausibility(), this::judged);
    }

    private void finishPoint() throws SQLException {
        if (point >= 0) {
            verdicts.finish();
            if (batch != null) {
                batch.followedAfter(stored.idleAfter());
            }
            stored.close();
            closeBatch();
            target.flush();
        }
    }

    private void classify(Staging.Staged row) throws SQLException {
        StoredReadings.Stored there = stored.overlapping(row.start(), row.end());
        if (there != null) {
            compare(row, there.start(), there.end(), there.milliwattHours(), "stored");
            if (there.start() == row.start() && there.end() == row.end()) {
                verdicts.add(new VerdictStream.Measured(there.start(), there.end(), there.milliwattHours(), false));
            }
        } else if (before != null && before.end() > row.start()) {
            compare(row, before.start(), before.end(), before.milliwattHours(), "in line " + before.line());
            doubles.merge(YearMonth.from(calendar.day(before.start())), 1L, Long::sum);
        } else {
            before = row;
            fresh++;
            long since = stored.knownUntil(row.start());
            verdicts.add(new VerdictStream.Measured(row.start(), row.end(), row.milliwattHours(), true, since,
                    stored.idle(row.start(), row.end())));
        }
    }

    private void compare(Staging.Staged row, long start, long end, long milliwattHours, String where) {
        boolean sameTime = start == row.start() && end == row.end();
        boolean same = sameTime && milliwattHours == row.milliwattHours();
        report.remark(same ? Outcome.SAME : Outcome.CONFLICTING, () -> {
            String rule = same
                    ? "the same reading is already " + where
                    : sameTime
                            ? milliwattHours + " mWh is already " + where + " and stays"
                            : "its interval overlaps the one from " + Instant.ofEpochSecond(start) + " to "
                                    + Instant.ofEpochSecond(end) + " already " + where + ", which stays";
            return new LineRemark(row.line(), same ? Outcome.SAME : Outcome.CONFLICTING, "", row.milliwattHours() + " mWh",
                    Instant.ofEpochSecond(row.start()) + ": " + rule);
        });
    }

    private void judged(VerdictStream.Measured reading, int bits) {
        try {
            YearMonth ofReading = YearMonth.from(calendar.day(reading.start()));
            if (!ofReading.equals(month)) {
                closeBatch();
                month = ofReading;
            }
            if (!reading.fresh()) {
                return;
            }
            if (batch == null) {
                batch = new BatchBuilder(nextBatch(), points.get(point), emptyMonths(reading));
            }
            batch.add(reading, bits);
            days.add(points.get(point).id(), reading, bits);
            store(reading, bits);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private void store(VerdictStream.Measured reading, int bits) {
        target.row();
        target.timestamp(reading.start());
        target.timestamp(reading.end());
        target.bigint(reading.milliwattHours());
        target.bigint(batch.id());
        target.uuid(points.get(point).id());
        target.smallint(bits);
    }

    /** Whole months in the time without readings before this one. */
    private long emptyMonths(VerdictStream.Measured reading) {
        YearMonth before = YearMonth.from(calendar.day(reading.since() - 1));
        return reading.since() == reading.start() ? 0 : Math.max(0, before.until(month, ChronoUnit.MONTHS) - 1);
    }

    private void closeBatch() {
        if (batch != null) {
            batch.doubled(doubles.getOrDefault(month, 0L));
            closed.add(batch);
            batch = null;
        }
    }

    private long nextBatch() throws SQLException {
        try (var statement = connection.createStatement();
                var next = statement.executeQuery("select nextval(pg_get_serial_sequence('reading_batch', 'id'))")) {
            next.next();
            return next.getLong(1);
        }
    }

    /** Writes the batches beside the records that speak of them. */
    static void write(Connection connection, UUID upload, Map<BatchBuilder, UUID> records) throws SQLException {
        try (var insert = connection.prepareStatement("insert into reading_batch (id, metering_point_id, upload_id, record_id,"
                + " period_start, period_end, interval_seconds, reading_count, root, generated_mwh, consumed_mwh, verdicts)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)")) {
            for (var entry : records.entrySet()) {
                BatchBuilder batch = entry.getKey();
                insert.setLong(1, batch.id());
                insert.setObject(2, batch.point().id());
                insert.setObject(3, upload);
                insert.setObject(4, entry.getValue());
                insert.setObject(5, batch.period().start().atOffset(java.time.ZoneOffset.UTC));
                insert.setObject(6, batch.period().end().atOffset(java.time.ZoneOffset.UTC));
                insert.setLong(7, batch.interval());
                insert.setLong(8, batch.count());
                insert.setBytes(9, batch.root());
                insert.setLong(10, batch.generatedMilliwattHours());
                insert.setLong(11, batch.consumedMilliwattHours());
                insert.setString(12, Json.write(batch.verdicts()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
