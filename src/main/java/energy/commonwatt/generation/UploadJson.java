package energy.commonwatt.generation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;

/** An upload as the API shows it. Counts are of rows; {@code records} are the records that its new readings became. */
public record UploadJson(UUID id, String project, String meteringPoint, String fileName, long size, String sha256,
        UploadState state,
        String problem, Progress progress, Counts counts, @JsonRawValue String mapping, Instant createdAt, Instant finishedAt,
        List<UUID> records, List<LineRemark> lines) {

    private static final int LINES = 100;

    /** How far it is; {@code bytes} of {@code size}. */
    public record Progress(long bytes, long rows) {
    }

    public record Counts(long rows, @JsonProperty("new") long fresh, long same, long conflicting, long refused,
            long withoutValue,
            long other, long notReading) {
    }

    static UploadJson of(Upload upload) {
        return new UploadJson(upload.id, upload.project.slug, upload.meteringPoint, upload.fileName, upload.size, upload.sha256,
                upload.state, upload.problem, new Progress(upload.bytesDone, upload.rowsDone),
                new Counts(upload.rowsDone, upload.newCount, upload.sameCount, upload.conflictingCount, upload.refusedCount,
                        upload.withoutValueCount, upload.otherCount,
                        upload.notReadingCount),
                upload.mapping, upload.createdAt, upload.finishedAt,
                ReadingBatch.of(upload).stream().map(batch -> batch.recordId).toList(),
                UploadLine.of(upload, 0, LINES).stream().map(UploadLine::remark).toList());
    }
}
