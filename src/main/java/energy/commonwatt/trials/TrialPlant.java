package energy.commonwatt.trials;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.IntUnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.generation.Generation;
import energy.commonwatt.generation.ReadingBatch;
import energy.commonwatt.generation.Upload;
import energy.commonwatt.generation.UploadRequest;
import energy.commonwatt.generation.UploadService;
import energy.commonwatt.projects.MeteringPointSpec;
import energy.commonwatt.projects.PlantSpec;
import energy.commonwatt.projects.Project;
import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.projects.Technology;
import energy.commonwatt.projects.TrustTier;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** A plant that nobody built, for trials that need readings. It says so to everybody who sees it; each trial takes a day of its own. */
@ApplicationScoped
class TrialPlant {

    static final int QUARTERS = 96;

    private static final UUID OPERATOR = UUID.fromString("0a1b6f0e-0000-4000-8000-0000000000a7");
    private static final String SLUG = "trial-plant";
    private static final String POINT = "TRIAL-1";
    private static final LocalDate FIRST = LocalDate.of(2020, 6, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ProjectService projects;
    private final UploadService uploads;
    private final Generation generation;

    TrialPlant(ProjectService projects, UploadService uploads, Generation generation) {
        this.projects = projects;
        this.uploads = uploads;
        this.generation = generation;
    }

    private Project project() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Project found = Project.findBySlug(SLUG).orElseGet(this::founded);
            found.operator.issuer(); // fetched here: it is needed when the transaction is over
            return found;
        });
    }

    private Project founded() {
        projects.register(OPERATOR, "Operator of the trial plant");
        projects.propose(new PlantSpec(SLUG, "Trial plant",
                "Nobody built this plant and all its readings are invented: the attacks on this installation are tried on it.",
                Technology.SOLAR, null, 10_000, "Nowhere", new BigDecimal("48.0"), new BigDecimal("10.0"), "UTC",
                List.of(new MeteringPointSpec(POINT, 10_000, TrustTier.PORTAL_EXPORT))), OPERATOR, "operator");
        projects.approve(SLUG, "administrator");
        return projects.approve(SLUG, "administrator-2");
    }

    /** The name of the log in which its records lie. */
    String log() {
        return project().log();
    }

    /** A day of which it has no readings. */
    LocalDate freeDay() {
        return generation.lastDay(project()).map(day -> day.plusDays(1)).orElse(FIRST);
    }

    /**
     * A file in our own format.
     *
     * @param wattHours of each quarter hour of the day, counted from 0
     */
    static String day(LocalDate day, IntUnaryOperator wattHours) {
        StringBuilder file = new StringBuilder("meteringPoint,start,end,energyWh\n");
        Instant start = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        for (int i = 0; i < QUARTERS; i++) {
            file.append(POINT).append(',').append(start.plusSeconds(900L * i)).append(',')
                    .append(start.plusSeconds(900L * (i + 1))).append(',').append(wattHours.applyAsInt(i)).append('\n');
        }
        return file.toString();
    }

    /** A clear day around noon, in Wh; no two quarter hours in a row are equal while the sun is up. */
    static int clearDay(int quarter) {
        int fromNoon = Math.abs(2 * quarter - (QUARTERS - 1));
        return fromNoon > 56 ? 0 : 2_000 * (57 * 57 - fromNoon * fromNoon) / (57 * 57) + quarter % 2;
    }

    /** Uploads as an operator's machine does and waits until the file is worked through; its records may be unproven then. */
    Upload send(String file) {
        UUID id = uploads.accept(
                new UploadRequest(project(), "operator", UUID.randomUUID().toString(), "trial.csv", null, null),
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))).id;
        if (!Waiting.await(() -> known(id).finished(), PATIENCE)) {
            throw new TrialBroken("An upload was not worked through within %d s".formatted(PATIENCE.toSeconds()));
        }
        return known(id);
    }

    private static Upload known(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> Upload.findById(id));
    }

    /** The records that an upload made. */
    List<SeenRecord> records(TrialGround ground, Upload upload) {
        return QuarkusTransaction.requiringNew().call(() -> ReadingBatch.of(upload)).stream()
                .map(batch -> new SeenRecord(ground, batch.recordId)).toList();
    }

    /** The only record of an upload. */
    SeenRecord record(TrialGround ground, Upload upload) {
        List<SeenRecord> records = records(ground, upload);
        if (records.size() != 1) {
            throw new TrialBroken("An upload made %d records: %s".formatted(records.size(), upload.problem));
        }
        return records.getFirst();
    }
}
