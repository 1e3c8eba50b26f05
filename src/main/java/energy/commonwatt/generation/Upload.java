package energy.commonwatt.generation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.DynamicUpdate;

import energy.commonwatt.projects.Organisation;
import energy.commonwatt.projects.Project;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A file of readings on its way into the store. Counts are of rows. */
@Entity
@DynamicUpdate
public class Upload extends PanacheEntityBase {

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    public Project project;
    @ManyToOne(optional = false)
    public Organisation organisation;
    /** Code of the metering point that all rows belong to, where the sender named one; else null. */
    public String meteringPoint;
    public String uploadedBy;
    public String idempotencyKey;
    String fingerprint;
    UUID fileId;
    public String fileName;
    /** Bytes. */
    public long size;
    public String sha256;
    @Enumerated(EnumType.STRING)
    public UploadState state;
    /** The confirmed mapping as JSON, null while there is none. */
    public String mapping;
    /** Who sent or confirmed the mapping; null where it is our own format's or the remembered one. */
    String mappingBy;
    /** Why it was refused, in words; else null. */
    public String problem;
    public long bytesDone;
    public long rowsDone;
    public long newCount;
    public long sameCount;
    public long conflictingCount;
    public long refusedCount;
    public long withoutValueCount;
    public long otherCount;
    public long notReadingCount;
    int failures;
    public Instant createdAt;
    public Instant queuedAt;
    public Instant finishedAt;

    protected Upload() {
    }

    Upload(UploadRequest request, StoredFile file, String fingerprint, Instant now) {
        this.id = UUID.randomUUID();
        this.project = request.project();
        this.organisation = request.project().operator;
        this.meteringPoint = request.meteringPoint();
        this.uploadedBy = request.uploadedBy();
        this.idempotencyKey = request.idempotencyKey();
        this.fingerprint = fingerprint;
        this.fileId = file.id();
        this.fileName = request.fileName();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.state = UploadState.RECEIVED;
        this.createdAt = now;
    }

    static Optional<Upload> ofKey(UUID organisation, String key) {
        return find("organisation.id = ?1 and idempotencyKey = ?2", organisation, key).firstResultOptional();
    }

    /** The upload when it belongs to the organisation; a foreign one is as good as none. */
    public static Optional<Upload> findOwn(UUID id, UUID organisation) {
        return find("id = ?1 and organisation.id = ?2", id, organisation).firstResultOptional();
    }

    /** Uploads of an organisation, the newest first. */
    public static List<Upload> newestOf(UUID organisation, int most) {
        return find("organisation.id = ?1 order by createdAt desc", organisation).page(0, most).list();
    }

    static List<Upload> waiting(int most) {
        return find("queuedAt is not null and state in (?1, ?2, ?3) order by queuedAt", UploadState.RECEIVED,
                UploadState.CHECKING, UploadState.STORING).page(0, most).list();
    }

    public boolean finished() {
        return state == UploadState.CLOSED || state == UploadState.REFUSED;
    }

    /** Whether a person has still to confirm a mapping. */
    public boolean waitsForMapping() {
        return state == UploadState.RECEIVED && queuedAt == null;
    }

    /**
     * @param by who sent or confirmed the mapping, which is then remembered once the file has been accepted; null for one that is known
     * @throws UploadRuleViolation when it was started before with another mapping
     */
    void start(ColumnMapping confirmed, String by, Instant now) {
        String json = MappingJson.write(confirmed);
        if (queuedAt != null && !json.equals(mapping)) {
            throw new UploadRuleViolation(409, "The upload was started before", "the mapping that it was started with",
                    "another mapping");
        }
        if (queuedAt == null) {
            mapping = json;
            mappingBy = by;
            queuedAt = now;
        }
    }

    void refuse(String reason, Instant now) {
        state = UploadState.REFUSED;
        problem = reason;
        finishedAt = now;
    }

    void close(ParseReport report, long fresh, Instant now) {
        state = UploadState.CLOSED;
        bytesDone = size;
        rowsDone = report.rows();
        newCount = fresh;
        sameCount = report.count(LineRemark.Outcome.SAME);
        conflictingCount = report.count(LineRemark.Outcome.CONFLICTING);
        refusedCount = report.count(LineRemark.Outcome.REFUSED);
        withoutValueCount = report.count(LineRemark.Outcome.WITHOUT_VALUE);
        otherCount = report.otherRows();
        notReadingCount = report.count(LineRemark.Outcome.NOT_A_READING);
        finishedAt = now;
    }
}
