package energy.commonwatt.funding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import energy.commonwatt.money.Money;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What somebody promised to pay for so many units of a round, and what became of it. Changed under the round's lock. */
@Entity
public class Commitment extends PanacheEntityBase {

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    public FundingRound round;
    /** The investor, as far as funding knows: an onboarding case. */
    public UUID caseId;
    /** Its random id in records and on the chain. */
    public byte[] chainId;
    String formKey;
    public long units;
    @Enumerated(EnumType.STRING)
    public CommitmentState state;
    public Instant committedAt;
    /** First moment at which it cannot be revoked any more; null: it never could. */
    public Instant reflectionEndsAt;
    public Instant paymentDueAt;
    public Instant paidAt;
    public Instant revokedAt;
    /** When it lapsed or was paid back. */
    public Instant endedAt;
    @ManyToOne(optional = false)
    public InformationSheet sheet;
    /** Salted commitment to what the investor was shown and consented to. */
    public String evidence;
    public UUID recordId;
    UUID pledge;
    /** Creditor reference (ISO 11649) that the payer gives. */
    public String reference;
    @Version
    public int version;

    protected Commitment() {
    }

    Commitment(FundingRound round, UUID caseId, String formKey, long units, InformationSheet sheet) {
        this.id = UUID.randomUUID();
        this.round = round;
        this.caseId = caseId;
        this.chainId = FundingRound.random();
        this.formKey = formKey;
        this.units = units;
        this.sheet = sheet;
        this.state = CommitmentState.OPEN;
    }

    static Optional<Commitment> ofForm(UUID caseId, String formKey) {
        return find("caseId = ?1 and formKey = ?2", caseId, formKey).firstResultOptional();
    }

    /** The commitment when it is that investor's; a foreign one is as good as none. */
    static Optional<Commitment> findOwn(UUID id, UUID caseId) {
        return find("id = ?1 and caseId = ?2", id, caseId).firstResultOptional();
    }

    public static List<Commitment> ofCase(UUID caseId) {
        return list("caseId = ?1 order by committedAt desc", caseId);
    }

    public static List<Commitment> of(FundingRound round) {
        return list("round = ?1 order by committedAt", round);
    }

    static List<Commitment> in(FundingRound round, CommitmentState state) {
        return list("round = ?1 and state = ?2 order by committedAt", round, state);
    }

    public Money amount() {
        return round.price(units);
    }

    public boolean isRevocable(Instant now) {
        return (state == CommitmentState.OPEN || state == CommitmentState.PAID) && reflectionEndsAt != null
                && now.isBefore(reflectionEndsAt) && round.state.isLive();
    }

    boolean isOverdue(Instant now) {
        return state == CommitmentState.OPEN && !now.isBefore(paymentDueAt);
    }

    void paid(Instant at) {
        require(CommitmentState.OPEN);
        state = CommitmentState.PAID;
        paidAt = at;
        round.openUnits -= units;
        round.paidUnits += units;
    }

    /** @throws FundingRuleViolation when its reflection period is over or it has none, or it has ended already */
    void revoke(Instant at) {
        if (!isRevocable(at)) {
            throw new FundingRuleViolation(FundingRuleViolation.CONFLICT, "This commitment cannot be revoked",
                    reflectionEndsAt == null
                            ? "a commitment with a reflection period"
                            : "before " + reflectionEndsAt
                                    + ", and before the offer has its outcome",
                    "it is " + at + ", and the commitment is " + state.name().toLowerCase(java.util.Locale.ROOT));
        }
        revokedAt = at;
        if (state == CommitmentState.OPEN) {
            round.openUnits -= units;
            state = CommitmentState.REVOKED;
        } else {
            round.paidUnits -= units;
            round.owedUnits += units;
            state = CommitmentState.OWED;
        }
    }

    void lapse(Instant at) {
        require(CommitmentState.OPEN);
        state = CommitmentState.LAPSED;
        endedAt = at;
        round.openUnits -= units;
    }

    /** Its round failed or was withdrawn; the round has counted it already. */
    void owe() {
        require(CommitmentState.PAID);
        state = CommitmentState.OWED;
    }

    void refunded(Instant at) {
        require(CommitmentState.OWED);
        state = CommitmentState.REFUNDED;
        endedAt = at;
        round.owedUnits -= units;
        round.refundedUnits += units;
    }

    private void require(CommitmentState expected) {
        if (state != expected) {
            throw new IllegalStateException("commitment " + id + " is " + state + ", expected " + expected);
        }
    }
}
