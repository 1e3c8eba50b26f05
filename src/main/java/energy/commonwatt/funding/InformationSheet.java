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
    public String uploadedBy;
    public Instant uploadedAt;

    protected InformationSheet() {
    }

    InformationSheet(FundingRound round, int version, SheetFile file, String uploadedBy, Instant uploadedAt) {
        this.id = UUID.randomUUID();
        this.round = round;
        this.version = version;
        this.sha256 = file.sha256();
        this.pages = file.pages();
        this.content = file.content();
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    /** The version in force. */
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

    public byte[] content() {
        return content.clone();
    }
}
