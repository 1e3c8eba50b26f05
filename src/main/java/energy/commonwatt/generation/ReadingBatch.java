package energy.commonwatt.generation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import energy.commonwatt.projects.MeteringPoint;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Readings of one metering point and one month that came in one upload: one record. */
@Entity
public class ReadingBatch extends PanacheEntityBase {

    /** Type of the records of batches. */
    public static final String TYPE = "reading-batch/1";

    @Id
    Long id;
    @ManyToOne(optional = false)
    public MeteringPoint meteringPoint;
    public UUID uploadId;
    public UUID recordId;
    public Instant periodStart;
    public Instant periodEnd;
    public int intervalSeconds;
    public long readingCount;
    byte[] root;
    public long generatedMwh;
    public long consumedMwh;

    protected ReadingBatch() {
    }

    /** A moment of the batch's last reading: it ends with the period. */
    Instant lastStart() {
        return periodEnd.minusMillis(1);
    }

    public static Optional<ReadingBatch> ofRecord(UUID recordId) {
        return find("recordId", recordId).firstResultOptional();
    }

    /** Batches that an upload made, in order of metering point and time. */
    public static List<ReadingBatch> of(Upload upload) {
        return list("uploadId = ?1 order by id", upload.id);
    }
}
