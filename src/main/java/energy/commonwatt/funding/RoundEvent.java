package energy.commonwatt.funding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One thing that happened to a round, and the record that speaks of it. */
@Entity
public class RoundEvent extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @ManyToOne(optional = false)
    public FundingRound round;
    /** On the chain; null where the contract does not know it. */
    public Long entry;
    /** As the record's type spells it without its version, for example {@code commitment}. */
    public String kind;
    public UUID commitmentId;
    public Long units;
    public Instant at;
    public UUID recordId;

    protected RoundEvent() {
    }

    RoundEvent(FundingRound round, Long entry, String kind, Commitment commitment, Instant at, UUID recordId) {
        this.round = round;
        this.entry = entry;
        this.kind = kind;
        this.commitmentId = commitment == null ? null : commitment.id;
        this.units = commitment == null ? null : commitment.units;
        this.at = at;
        this.recordId = recordId;
    }

    /** The newest first. */
    public static List<RoundEvent> of(FundingRound round) {
        return list("round = ?1 order by id desc", round);
    }

    static List<RoundEvent> of(Commitment commitment) {
        return list("commitmentId = ?1 order by id", commitment.id);
    }
}
