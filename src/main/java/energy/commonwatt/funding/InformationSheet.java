package energy.commonwatt.funding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One version of a round's key investment information sheet (Reg. (EU) 2020/1503, Art. 23). Insert only. */
@Entity
public class InformationSheet extends PanacheEntityBase {

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    public FundingRound round;
    /** From 1. */
    public int version;
    /** 64 hex digits. */
    public String sha256;
    public int pages;
    byte[] content;
    /** What it says, as JSON; null when it was drawn up elsewhere. */
    public String words;
    public String uploadedBy;
    public Instant uploadedAt;

    protected InformationSheet() {
    }

    InformationSheet(FundingRound round, int version, SheetFile file, String words, String uploadedBy, Instant uploadedAt) {
        this.id = UUID.randomUUID();
        this.round = round;
        this.version = version;
        this.sha256 = file.sha256();
        this.pages = file.pages();
        this.content = file.content();
        this.words = words;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    /** The version in force; null while an offer that waits for its approval has none. */
    public static InformationSheet current(FundingRound round) {
        return InformationSheet.<InformationSheet>find("round = ?1 order by version desc", round).firstResult();
    }

    /** All versions, the newest first. */
    public static List<InformationSheet> of(FundingRound round) {
        return list("round = ?1 order by version desc", round);
    }

    public static Optional<InformationSheet> find(FundingRound round, int version) {
        return find("round = ?1 and version = ?2", round, version).firstResultOptional();
    }

    /** Whether what it says can be held against the version before. */
    public boolean comparable() {
        return words != null && version > 1 && find(round, version - 1).filter(it -> it.words != null).isPresent();
    }

    public byte[] content() {
        return content.clone();
    }
}
