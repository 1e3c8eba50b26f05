package energy.commonwatt.construction;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import energy.commonwatt.projects.Organisation;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What an operator told of a building site, for ever. */
@Entity
public class SiteUpdate extends PanacheEntityBase {

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "escrow_id")
    public Escrow escrow;
    /** From 1. */
    public int number;
    public String title;
    public String words;
    /** Why a line's spending is lower than the update before said; null where none is. */
    public String correction;
    public String content;
    /** Of the content, 64 hex digits: the record has it. */
    public String sha256;
    /** Whose it is: another one may build now. */
    @ManyToOne(optional = false)
    public Organisation operator;
    public String writtenBy;
    public Instant at;
    public UUID recordId;

    protected SiteUpdate() {
    }

    SiteUpdate(Escrow escrow, int number, UpdateText text, String writtenBy, Instant at) {
        this.id = UUID.randomUUID();
        this.escrow = escrow;
        this.number = number;
        this.title = text.title();
        this.words = String.join("\n\n", text.paragraphs());
        this.correction = text.correction();
        this.content = text.canonical();
        this.sha256 = text.sha256();
        this.operator = escrow.operator;
        this.writtenBy = writtenBy;
        this.at = at;
    }

    /** The newest first. */
    static List<SiteUpdate> of(Escrow escrow) {
        return list("escrow = ?1 order by number desc", escrow);
    }

    static Optional<SiteUpdate> newest(Escrow escrow) {
        return find("escrow = ?1 order by number desc", escrow).firstResultOptional();
    }

    static Optional<SiteUpdate> find(Escrow escrow, int number) {
        return find("escrow = ?1 and number = ?2", escrow, number).firstResultOptional();
    }

    static Optional<SiteUpdate> ofRecord(UUID record) {
        return find("recordId", record).firstResultOptional();
    }

    public List<String> paragraphs() {
        return Arrays.asList(words.split("\n\n"));
    }

    public List<Photograph> photographs() {
        return Photograph.of(this);
    }
}
