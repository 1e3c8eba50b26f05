package energy.commonwatt.construction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What the attester found when looking at one submission. */
@Entity
public class Finding extends PanacheEntityBase {

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    public Milestone milestone;
    public int submission;
    public boolean confirmed;
    public String words;
    public String foundBy;
    public Instant foundAt;
    /** Of the statement that was signed, 64 hex digits. */
    public String sha256;
    /** r, s and v, hex; null where nothing was confirmed. */
    public String signature;
    public UUID recordId;

    protected Finding() {
    }

    Finding(FindingStatement statement, String words, String foundBy, String signature, UUID recordId) {
        this.id = UUID.randomUUID();
        this.milestone = statement.milestone();
        this.submission = statement.submission();
        this.confirmed = statement.confirmed();
        this.words = words;
        this.foundBy = foundBy;
        this.foundAt = statement.at();
        this.sha256 = statement.sha256();
        this.signature = signature;
        this.recordId = recordId;
    }

    static List<Finding> of(Milestone milestone) {
        return list("milestone = ?1 order by submission desc", milestone);
    }

    /** Number of the submission that is being put together or looked at, from 1. */
    static int submission(Milestone milestone) {
        return (int) count("milestone", milestone) + 1;
    }
}
