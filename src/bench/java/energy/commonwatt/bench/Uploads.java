package energy.commonwatt.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import energy.commonwatt.generation.UploadRequest;
import energy.commonwatt.generation.UploadService;
import energy.commonwatt.projects.Project;

/** Sends files the way the API does, and watches in the database what becomes of them. */
final class Uploads {

    private static final int LOOK_EVERY_MILLIS = 5;
    private static final long PATIENCE_NANOS = 600_000_000_000L;

    private final UploadService service;

    Uploads(UploadService service) {
        this.service = service;
    }

    /** @return the upload, whose processing has begun */
    UUID send(Project plant, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return service.accept(new UploadRequest(plant, "bench", UUID.randomUUID().toString(), file.getFileName().toString(),
                    null, PlantYears.MAPPING), in).id;
        }
    }

    /** Waits until readings, batches and records are committed. */
    void awaitClosed(UUID upload, long rows) throws SQLException, InterruptedException {
        await("select case when state = 'REFUSED' then 'refused: ' || problem when state = 'CLOSED' then new_count::text end"
                + " from upload where id = '" + upload + "'", Long.toString(rows));
    }

    /** Waits until every record of the upload has its proof pack. */
    void awaitProven(UUID upload) throws SQLException, InterruptedException {
        await("select case when exists (select from reading_batch b where b.upload_id = u.id) and not exists"
                + " (select from reading_batch b where b.upload_id = u.id and not exists"
                + " (select from proof_pack p where p.record_id = b.record_id)) then 'proven' end"
                + " from upload u where id = '" + upload + "'", "proven");
    }

    private static void await(String query, String wanted) throws SQLException, InterruptedException {
        long until = System.nanoTime() + PATIENCE_NANOS;
        try (Connection connection = Database.connect()) {
            for (String found = Database.text(connection, query); !wanted.equals(found); found = Database.text(connection,
                    query)) {
                if (found != null || System.nanoTime() > until) {
                    throw new IllegalStateException("expected " + wanted + ", found " + found + " by " + query);
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        }
    }
}
