package energy.commonwatt.generation;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;

import energy.commonwatt.projects.MeteringPoint;
import energy.commonwatt.records.RecordDraft;
import energy.commonwatt.records.Records;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Processes one upload in one transaction: readings, batches, records, sums and the upload's end stand or fall together. Who
 * works on an upload holds a lock that ends with the transaction, so after a crash any replica takes it up from the start.
 */
@ApplicationScoped
class UploadProcess {

    private static final Logger LOG = Logger.getLogger(UploadProcess.class);
    private static final int MOST_FAILURES = 5;

    private final DataSource database;
    private final EntityManager entities;
    private final FileStore files;
    private final Records records;
    private final ColumnMappings mappings;
    private final GenerationConfig config;
    private final Clock clock;

    UploadProcess(DataSource database, EntityManager entities, FileStore files, Records records,
            ColumnMappings mappings, GenerationConfig config, Clock clock) {
        this.database = database;
        this.entities = entities;
        this.files = files;
        this.records = records;
        this.mappings = mappings;
        this.config = config;
        this.clock = clock;
    }

    void run(UUID id) {
        try {
            QuarkusTransaction.requiringNew().timeout(config.longestSeconds()).run(() -> process(id));
        } catch (UnreadableFile unreadable) {
            QuarkusTransaction.requiringNew().run(() -> refuse(id, unreadable));
        } catch (RuntimeException | Error failed) {
            LOG.errorf(failed, "Upload %s broke off and will be tried again", id);
            QuarkusTransaction.requiringNew().run(() -> failed(id));
        }
    }

    private void process(UUID id) {
        if (!lock(id)) {
            return;
        }
        Upload upload = Upload.findById(id);
        if (upload == null || upload.finished() || upload.mapping == null) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            store(upload, connection);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private boolean lock(UUID id) {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 2))")
                .setParameter(1, id.toString()).getSingleResult();
    }

    private void store(Upload upload, Connection connection) throws SQLException, IOException {
        List<PointFacts> points = MeteringPoint.of(upload.project).stream().map(PointFacts::of).toList();
        UploadProgress progress = new UploadProgress(database, upload.id);
        progress.state(UploadState.CHECKING);
        Staging staging = new Staging(connection);
        ParseReport report = parse(upload, points, progress, staging);
        progress.state(UploadState.STORING);
        ensurePartitions(staging);
        ReadingImport readings = new ReadingImport(connection, points, upload.project.zone(), report);
        readings.lockPoints(staging.points());
        List<BatchBuilder> batches = readings.run(staging);
        ReadingImport.write(connection, upload.id, onRecord(upload, batches));
        UploadLine.write(connection, upload.id, report.remarks());
        upload.close(report, readings.fresh(), clock.instant());
        if (upload.mappingBy != null) {
            mappings.remember(upload.project, MappingJson.read(upload.mapping), upload.mappingBy);
        }
    }

    private ParseReport parse(Upload upload, List<PointFacts> points, UploadProgress progress, Staging staging)
            throws IOException {
        byte[] head = QuarkusTransaction.suspendingExisting().call(() -> files.head(upload.fileId));
        try (InputStream in = progress.watching(files.open(upload.fileId))) {
            ParseReport report = ReadingParser.parse(in, TableDetector.detect(head), MappingJson.read(upload.mapping),
                    points.stream().map(PointFacts::code).toList(), clock.instant(), progress.counting(staging));
            staging.finish();
            return report;
        }
    }

    private void ensurePartitions(Staging staging) {
        QuarkusTransaction.suspendingExisting().run(() -> {
            try {
                ReadingPartitions.ensure(database, ReadingPartitions.months(staging.days()));
            } catch (SQLException e) {
                throw new DatabaseFailed(e);
            }
        });
    }

    private Map<BatchBuilder, UUID> onRecord(Upload upload, List<BatchBuilder> batches) {
        Map<BatchBuilder, UUID> ids = new LinkedHashMap<>();
        for (BatchBuilder batch : batches) {
            RecordDraft draft = new RecordDraft(ReadingBatch.TYPE, upload.project.log(), upload.organisation.issuer(),
                    batch.period(), null, batch.body(upload.sha256));
            ids.put(batch, records.append(draft).id());
        }
        entities.flush(); // batches refer to the rows of records
        return ids;
    }

    private void refuse(UUID id, UnreadableFile unreadable) {
        Upload upload = Upload.findById(id);
        if (!upload.finished()) {
            upload.refuse(unreadable.getMessage(), clock.instant());
            try (Connection connection = database.getConnection()) {
                UploadLine.write(connection, id, unreadable.faults());
            } catch (SQLException e) {
                throw new DatabaseFailed(e);
            }
        }
    }

    private void failed(UUID id) {
        Upload upload = Upload.findById(id);
        if (!upload.finished() && ++upload.failures >= MOST_FAILURES) {
            upload.refuse("The platform failed " + MOST_FAILURES + " times to process this file; the cause is not known to lie"
                    + " in the file. Nothing was stored. The operator of the platform finds it in the log under " + id,
                    clock.instant());
        }
    }
}
