package energy.commonwatt.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.projects.MeteringPoint;
import energy.commonwatt.projects.Project;
import energy.commonwatt.projects.ProjectState;
import energy.commonwatt.verification.LogHash;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Takes files of readings. A person's way: {@link #receive}, {@link #preview} as often as wanted, {@link #start}. A machine's
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
     * @return the new upload, or the earlier one with the same key and the same file
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
        checkPoint(request);
        try {
            StoredFile file = files.store(body);
            boolean kept = false;
            try {
                TableFormat format = TableDetector.detect(file.head());
                Upload upload = QuarkusTransaction.requiringNew().call(() -> register(request, file, format, mustStart));
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
        if (project.state != ProjectState.APPROVED) {
            throw new UploadRuleViolation(409, "The plant takes no readings yet", "an approved plant",
                    "one that is " + project.state.name().toLowerCase(Locale.ROOT));
        }
    }

    private void checkPoint(UploadRequest request) {
        if (request.meteringPoint() == null) {
            return;
        }
        List<String> codes = codes(request.project());
        if (!codes.contains(request.meteringPoint())) {
            throw new UploadRuleViolation(422, "The metering point is not known", "one of " + codes, request.meteringPoint());
        }
    }

    private Upload register(UploadRequest request, StoredFile file, TableFormat format, boolean mustStart) {
        String fingerprint = fingerprint(request, file);
        // Two requests with one key at once: the second waits here until the first is through.
        Upload.getEntityManager().createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 1))) l")
                .setParameter(1, request.project().operator.id + request.idempotencyKey()).getSingleResult();
        Optional<Upload> earlier = Upload.ofKey(request.project().operator.id, request.idempotencyKey());
        if (earlier.isPresent()) {
            return same(earlier.get(), fingerprint);
        }
        Optional<ColumnMapping> mapping = mapping(request, format, mustStart);
        if (mapping.isEmpty() && mustStart) {
            throw mappingNeeded(request, file);
        }
        Upload upload = new Upload(request, file, fingerprint, clock.instant());
        mapping.ifPresent(it -> upload.start(it, clock.instant()));
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

    private Optional<ColumnMapping> mapping(UploadRequest request, TableFormat format, boolean mustStart) {
        if (request.mapping() != null) {
            MappingColumns.check(format, request.mapping(), codes(request.project()));
            checkSamePoint(request.meteringPoint(), request.mapping());
            mappings.remember(request.project(), request.mapping(), request.uploadedBy());
            return Optional.of(request.mapping());
        }
        Optional<ColumnMapping> own = OwnFormat.mapping(format);
        return own.isPresent() || !mustStart
                ? own
                : mappings.fitting(request.project(), request.meteringPoint(), format);
    }

    /** The sender's word and the mapping's must not differ: readings would land at another meter than the upload says. */
    private static void checkSamePoint(String meteringPoint, ColumnMapping mapping) {
        if (meteringPoint != null && mapping.meteringPoint() != null && !meteringPoint.equals(mapping.meteringPoint())) {
            throw new UploadRuleViolation(422, "The mapping is for another metering point", meteringPoint,
                    mapping.meteringPoint());
        }
    }

    private static UploadRuleViolation mappingNeeded(UploadRequest request, StoredFile file) {
        MappingGuess guess = MappingGuesser.guess(Sample.of(file.head()), facts(request.project(), request.meteringPoint()));
        Map<String, Object> members = guess.mapping()
                .<Map<String, Object>>map(mapping -> Map.of("columns", guess.columns(), "proposedMapping",
                        MappingJson.write(mapping), "reasons", guess.reasons(), "doubts", guess.doubts()))
                .orElse(Map.of("columns", guess.columns(), "doubts", guess.doubts()));
        return new UploadRuleViolation(422, "The table needs a mapping",
                "the header " + String.join(",", OwnFormat.COLUMNS) + ", or query parameter \"mapping\", or a mapping put to"
                        + " /metering-points/{code}/mapping before",
                "columns " + guess.columns(), members);
    }

    /** Looks at the stored file through a mapping: the one given, else the started, remembered or guessed one. */
    public UploadPreview preview(UUID uploadId, ColumnMapping mapping) {
        Upload upload = known(uploadId);
        try (InputStream in = files.open(upload.fileId)) {
            return preview(upload, mapping, files.head(upload.fileId), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UploadPreview preview(Upload upload, ColumnMapping mapping, byte[] head, InputStream in) {
        Sample sample = Sample.of(head);
        PlantFacts facts = QuarkusTransaction.requiringNew().call(() -> facts(known(upload.id).project, upload.meteringPoint));
        MappingGuess guess = MappingGuesser.guess(sample, facts);
        Optional<ColumnMapping> chosen = Optional.ofNullable(mapping)
                .or(() -> Optional.ofNullable(upload.mapping).map(MappingJson::read))
                .or(() -> QuarkusTransaction.requiringNew().call(
                        () -> mappings.fitting(known(upload.id).project, upload.meteringPoint, sample.format())))
                .or(guess::mapping);
        return chosen.map(it -> Previewer.preview(in, guess, sample.format(), it, facts.codes(), clock.instant()))
                .orElseGet(() -> Previewer.withoutMapping(guess));
    }

    /** Looks at a file without keeping it. */
    public UploadPreview preview(Project project, String meteringPoint, ColumnMapping mapping, InputStream body) {
        try {
            StoredFile file = files.store(body);
            try (InputStream in = files.open(file.id())) {
                Sample sample = Sample.of(file.head());
                PlantFacts facts = QuarkusTransaction.requiringNew().call(() -> facts(project, meteringPoint));
                MappingGuess guess = MappingGuesser.guess(sample, facts);
                Optional<ColumnMapping> chosen = Optional.ofNullable(mapping).or(guess::mapping);
                return chosen.map(it -> Previewer.preview(in, guess, sample.format(), it, facts.codes(), clock.instant()))
                        .orElseGet(() -> Previewer.withoutMapping(guess));
            } finally {
                files.delete(file.id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /**
     * Confirms the mapping, remembers it and starts the upload. Again with the same mapping changes nothing.
     *
     * @throws UnreadableFile when the mapping names a column that the file lacks, or an unknown metering point
     * @throws UploadRuleViolation when the upload was started with another mapping
     */
    public Upload start(UUID uploadId, ColumnMapping mapping, String confirmedBy) {
        TableFormat format = TableDetector.detect(head(known(uploadId)));
        Upload started = QuarkusTransaction.requiringNew().call(() -> {
            Upload upload = known(uploadId);
            MappingColumns.check(format, mapping, codes(upload.project));
            upload.start(mapping, clock.instant());
            mappings.remember(upload.project, mapping, confirmedBy);
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
                .orElseThrow(() -> new energy.commonwatt.web.NotFound("upload", id));
    }

    private static List<String> codes(Project project) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> MeteringPoint.of(project).stream().map(point -> point.code).toList());
    }

    private static PlantFacts facts(Project project, String meteringPoint) {
        List<MeteringPoint> points = MeteringPoint.of(project);
        long capacity = points.stream().filter(point -> meteringPoint == null || point.code.equals(meteringPoint))
                .mapToLong(point -> point.acWatts).max().orElse(project.acWatts);
        return new PlantFacts(project.zone(), capacity, points.stream().map(point -> point.code).toList(), meteringPoint);
    }

    private static String fingerprint(UploadRequest request, StoredFile file) {
        String all = request.project().id + "\n" + request.meteringPoint() + "\n"
                + (request.mapping() == null ? "" : MappingJson.write(request.mapping())) + "\n" + file.sha256();
        return HexFormat.of().formatHex(LogHash.sha256(all.getBytes(StandardCharsets.UTF_8)));
    }
}
