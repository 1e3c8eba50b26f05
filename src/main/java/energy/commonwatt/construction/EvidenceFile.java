package energy.commonwatt.construction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;

/** A file that shows something about a milestone; it is named by its hash. */
@Entity
public class EvidenceFile extends PanacheEntityBase {

    /** What is being put together is the operator's alone. */
    private static final String HANDED_IN = "from EvidenceFile e where (e.milestone.state <> :planned "
            + "or e.submission <= (select count(f) from Finding f where f.milestone = e.milestone))";

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    public Milestone milestone;
    /** With which handing in it belongs, from 1. */
    public int submission;
    /** Ours: kind and number. */
    public String name;
    public String mediaType;
    public long bytes;
    /** 64 hex digits. */
    public String sha256;
    /** As the camera says, in a time zone that it does not say; null when it says nothing. */
    public LocalDateTime takenAt;
    /** Degrees north (WGS 84), as the camera says; likewise {@code longitude}, degrees east. */
    public BigDecimal latitude;
    public BigDecimal longitude;
    public String uploadedBy;
    public Instant uploadedAt;

    protected EvidenceFile() {
    }

    EvidenceFile(Milestone milestone, int submission, String name, EvidenceContent content, String uploadedBy,
            Instant uploadedAt) {
        this.id = UUID.randomUUID();
        this.milestone = milestone;
        this.submission = submission;
        this.name = name;
        this.mediaType = content.mediaType();
        this.bytes = content.bytes().length;
        this.sha256 = content.sha256();
        this.takenAt = content.capture().takenAt();
        this.latitude = content.capture().latitude();
        this.longitude = content.capture().longitude();
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    static List<EvidenceFile> of(Milestone milestone, int submission) {
        return list("milestone = ?1 and submission = ?2 order by uploadedAt, name", milestone, submission);
    }

    static List<EvidenceFile> of(Milestone milestone) {
        return list("milestone = ?1 order by submission desc, uploadedAt, name", milestone);
    }

    /** Of all milestones, without what is being put together. */
    static List<EvidenceFile> handedIn(Escrow escrow) {
        return list(HANDED_IN + " and e.milestone.escrow = :escrow order by e.uploadedAt desc, e.name",
                Parameters.with("escrow", escrow).and("planned", MilestoneState.PLANNED));
    }

    static Optional<EvidenceFile> same(Milestone milestone, int submission, String sha256) {
        return find("milestone = ?1 and submission = ?2 and sha256 = ?3", milestone, submission, sha256).firstResultOptional();
    }

    /** Other milestones, of any plant, that the same file was handed in for. */
    public List<Milestone> alsoShownFor() {
        return EvidenceFile
                .<EvidenceFile>list(HANDED_IN + " and e.sha256 = :sha256 and e.milestone <> :own order by e.uploadedAt",
                        Parameters.with("sha256", sha256).and("own", milestone).and("planned", MilestoneState.PLANNED))
                .stream()
                .map(it -> it.milestone).distinct().toList();
    }

    /** When it was taken, to the minute. */
    public String takenText() {
        return Capture.when(takenAt);
    }

    /** Where it was taken, degrees north and east. */
    public String placeText() {
        return latitude.toPlainString() + ", " + longitude.toPlainString();
    }

    public boolean picture() {
        return mediaType.startsWith("image/");
    }
}
