package energy.commonwatt.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.projects.Project;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Shows what would become of a file. No method may be called in a transaction: files stream in pieces, each read by itself. */
@ApplicationScoped
public class Previews {

    private final FileStore files;
    private final ColumnMappings mappings;
    private final Clock clock;

    Previews(FileStore files, ColumnMappings mappings, Clock clock) {
        this.files = files;
        this.mappings = mappings;
        this.clock = clock;
    }

    /**
     * Looks at the file of an upload.
     *
     * @param mapping how to read it, or null for the one it was started with, else the remembered, else the guessed one
     * @throws UploadRuleViolation when the mapping is for another metering point than the upload
     */
    public UploadPreview of(Upload upload, ColumnMapping mapping) {
        Optional<ColumnMapping> given = Optional.ofNullable(mapping)
                .or(() -> Optional.ofNullable(upload.mapping).map(MappingJson::read));
        try {
            return look(upload.fileId, files.head(upload.fileId), upload.project, upload.meteringPoint, given);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks at a file without keeping it.
     *
     * @param meteringPoint code, or null when not said
     * @param mapping how to read it, or null for the remembered, else the guessed one
     * @throws UploadRuleViolation too large, unknown metering point, or a mapping for another one
     * @throws UnreadableFile when the file is no table
     */
    public UploadPreview of(Project project, String meteringPoint, ColumnMapping mapping, InputStream body) {
        QuarkusTransaction.joiningExisting().run(() -> PlantFacts.of(project, meteringPoint));
        try {
            StoredFile file = files.store(body);
            try {
                return look(file.id(), file.head(), project, meteringPoint, Optional.ofNullable(mapping));
            } finally {
                files.delete(file.id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private UploadPreview look(UUID file, byte[] head, Project project, String meteringPoint,
            Optional<ColumnMapping> given) throws IOException {
        Sample sample = Sample.of(head);
        PlantFacts plant = QuarkusTransaction.joiningExisting().call(() -> PlantFacts.of(project, meteringPoint));
        given.ifPresent(plant::checkSamePoint);
        MappingGuess guess = MappingGuesser.guess(sample, plant);
        Optional<ColumnMapping> chosen = given
                .or(() -> QuarkusTransaction.joiningExisting()
                        .call(() -> mappings.fitting(project, meteringPoint, sample.format())))
                .or(guess::mapping);
        if (chosen.isEmpty()) {
            return Previewer.withoutMapping(guess);
        }
        try (InputStream in = files.open(file)) {
            return Previewer.preview(in, guess, sample.format(), chosen.get(), plant.codes(), clock.instant());
        }
    }
}
