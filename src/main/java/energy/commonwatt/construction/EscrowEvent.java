package energy.commonwatt.construction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One thing that happened to an escrow, and the record that speaks of it. */
@Entity
public class EscrowEvent extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "escrow_id")
    public Escrow escrow;
    /** On the chain; null where the contract does not know it. */
    public Long entry;
    /** As the record's type spells it without its version, for example {@code tranche-released}. */
    public String kind;
    @ManyToOne
    public Milestone milestone;
    /** In minor units, where the event moved money. */
    public Long amount;
    public Instant at;
    public UUID recordId;

    protected EscrowEvent() {
    }

    EscrowEvent(Escrow escrow, Long entry, String kind, Milestone milestone, Long amount, Instant at, UUID recordId) {
        this.escrow = escrow;
        this.entry = entry;
        this.kind = kind;
        this.milestone = milestone;
        this.amount = amount;
        this.at = at;
        this.recordId = recordId;
    }

    /** The newest first. */
    static List<EscrowEvent> of(Escrow escrow) {
        return list("escrow = ?1 order by id desc", escrow);
    }
}
