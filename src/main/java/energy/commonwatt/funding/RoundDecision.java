package energy.commonwatt.funding;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Who suspended, resumed or withdrew an offer, and why. For administrators and auditors; the public record names no person. */
@Entity
public class RoundDecision extends PanacheEntityBase {

    /** What was decided. */
    public enum Kind {
        SUSPENDED, RESUMED, WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @ManyToOne(optional = false)
    public FundingRound round;
    @Enumerated(EnumType.STRING)
    public Kind decision;
    public String administrator;
    /** Null where none is asked for. */
    public String reason;
    public Instant decidedAt;

    protected RoundDecision() {
    }

    RoundDecision(FundingRound round, Kind decision, String administrator, String reason, Instant at) {
        this.round = round;
        this.decision = decision;
        this.administrator = administrator;
        this.reason = reason;
        this.decidedAt = at;
    }

    /** The newest first. */
    static List<RoundDecision> of(FundingRound round) {
        return list("round = ?1 order by id desc", round);
    }
}
