package energy.commonwatt.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.projects.Project;
import energy.commonwatt.verification.LogHash;
import energy.commonwatt.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Takes files of readings. A person's way: {@link #receive}, {@link Previews#of} as often as wanted, {@link #start}. A machine's
 * way: {@link #accept}, all at once. Whatever is started is processed in the background; the upload shows how far it is.
 * No method may be called in a transaction: files stream in pieces, each stored by itself.
 */
@ApplicationScoped
public class UploadService {

    private final FileStore files;
    private final ColumnMappings mappings;
    private final UploadWorker worker;
    private final Clock clock;

    UploadService(FileStore files, ColumnMappings mappings, UploadWorker worker, Clock clock) {
        this.files = files;
        this.mappings = mappings;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * Stores a file and, when it needs no mapping to be confirmed (own format), starts it.
     *
     * @throws UnreadableFile when the file is no table; nothing is kept of it
     * @throws UploadRuleViolation too large, unknown metering point, or the key was used for something else
     */
    public Upload receive(UploadRequest request, InputStream body) {
        return take(request, body, false);
    }

    /**
     * Stores a file and starts it, by its own format, the mapping given, or the one remembered.
     *
     * @throws UploadRuleViolation also when there is no mapping for the file; then it carries a proposal
     */
    public Upload accept(UploadRequest request, InputStream body) {
        return take(request, body, true);
    }

    private Upload take(UploadRequest request, InputStream body, boolean mustStart) {
        checkApproved(request.project());
        PlantFacts plant = facts(request.project(), request.meteringPoint());
        try {
            StoredFile file = files.store(body);
            boolean kept = false;
            try {
                TableFormat format = TableDetector.detect(file.head());
                Upload upload = QuarkusTransaction.requiringNew().call(() -> register(request, plant, file, format, mustStart));
                kept = upload.fileId.equals(file.id());
                worker.wake();
                return upload;
            } finally {
                if (!kept) {
                    files.delete(file.id());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Before it is approved a plant is not public, and nothing of it goes into a public log. */
    private static void checkApproved(Project project) {
        if (!project.state.published()) {
            throw new UploadRuleViolation(409, "The plant takes no readings yet", "an approved plant",
                    "one that is " + project.state.name().toLowerCase(Locale.ROOT));
        }
    }

    private Upload register(UploadRequest request, PlantFacts plant, StoredFile file, TableFormat format, boolean mustStart) {
        String fingerprint = fingerprint(request, file);
        // Two requests with one key at once: the second waits here until the first is through.
        Upload.getEntityManager().createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 1))) l")
                .setParameter(1, request.project().operator.id + request.idempotencyKey()).getSingleResult();
        Optional<Upload> earlier = Upload.ofKey(request.project().operator.id, request.idempotencyKey());
        if (earlier.isPresent()) {
            return same(earlier.get(), fingerprint);
        }
        Upload upload = new Upload(request, file, fingerprint, clock.instant());
        if (request.mapping() != null) {
            MappingColumns.check(format, request.mapping(), plant.codes());
            plant.checkSamePoint(request.mapping());
            upload.start(request.mapping(), request.uploadedBy(), clock.instant());
        } else {
            Optional<ColumnMapping> known = known(request, format, mustStart);
            if (known.isEmpty() && mustStart) {
                throw mappingNeeded(plant, file);
            }
            known.ifPresent(mapping -> upload.start(mapping, null, clock.instant()));
        }
        upload.persist();
        return upload;
    }

    private static Upload same(Upload earlier, String fingerprint) {
        if (!earlier.fingerprint.equals(fingerprint)) {
            throw new UploadRuleViolation(409, "The idempotency key was used before",
                    "the file, project, metering point and mapping that came with it then", "something else");
        }
        return earlier;
    }

    private Optional<ColumnMapping> known(UploadRequest request, TableFormat format, boolean mustStart) {
        Optional<ColumnMapping> own = OwnFormat.mapping(format);
        return own.isPresent() || !mustStart
                ? own
                : mappings.fitting(request.project(), request.meteringPoint(), format);
    }

    private static UploadRuleViolation mappingNeeded(PlantFacts plant, StoredFile file) {
        MappingGuess guess = MappingGuesser.guess(Sample.of(file.head()), plant);
        Map<String, Object> members = guess.mapping()
                .<Map<String, Object>>map(mapping -> Map.of("columns", guess.columns(), "proposedMapping",
                        MappingJson.write(mapping), "reasons", guess.reasons(), "doubts", guess.doubts()))
                .orElse(Map.of("columns", guess.columns(), "doubts", guess.doubts()));
        return new UploadRuleViolation(422, "The table needs a mapping",
                "the header " + String.join(",", OwnFormat.COLUMNS) + ", or query parameter \"mapping\", or a mapping put to"
                        + " /metering-points/{code}/mapping before",
                "columns " + guess.columns(), members);
    }

    /**
     * Confirms the mapping and starts the upload; once the file is accepted, the mapping is remembered. Again with the same mapping changes
     * nothing.
     *
     * @throws UnreadableFile when the mapping names a column that the file lacks, or an unknown metering point
     * @throws UploadRuleViolation when the upload was started with another mapping, or is for another metering point
     */
    public Upload start(UUID uploadId, ColumnMapping mapping, String confirmedBy) {
        TableFormat format = TableDetector.detect(head(known(uploadId)));
        Upload started = QuarkusTransaction.requiringNew().call(() -> {
            Upload upload = known(uploadId);
            PlantFacts plant = PlantFacts.of(upload.project, upload.meteringPoint);
            MappingColumns.check(format, mapping, plant.codes());
            plant.checkSamePoint(mapping);
            upload.start(mapping, confirmedBy, clock.instant());
            return upload;
        });
        worker.wake();
        return started;
    }

    private byte[] head(Upload upload) {
        try {
            return files.head(upload.fileId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Upload known(UUID id) {
        return QuarkusTransaction.joiningExisting().call(() -> Upload.<Upload>findByIdOptional(id))
                .orElseThrow(() -> new NotFound("upload", id));
    }

    private static PlantFacts facts(Project project, String meteringPoint) {
        return QuarkusTransaction.joiningExisting().call(() -> PlantFacts.of(project, meteringPoint));
    }

    private static String fingerprint(UploadRequest request, StoredFile file) {
        String all = request.project().id + "\n" + request.meteringPoint() + "\n"
                + (request.mapping() == null ? "" : MappingJson.write(request.mapping())) + "\n" + file.sha256();
        return HexFormat.of().formatHex(LogHash.sha256(all.getBytes(StandardCharsets.UTF_8)));
    }
}
