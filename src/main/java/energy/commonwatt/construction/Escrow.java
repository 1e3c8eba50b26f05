package energy.commonwatt.construction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.money.Money;
import energy.commonwatt.projects.MilestonePlan;
import energy.commonwatt.projects.Organisation;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The money of a round on its way to whoever builds. Changed under its row lock alone, so that nothing is released twice. */
@Entity
public class Escrow extends PanacheEntityBase {

    @Id
    @Column(name = "round_id")
    public UUID id;
    @OneToOne(optional = false)
    @MapsId
    @JoinColumn(name = "round_id")
    public FundingRound round;
    /** The contract that records it. */
    public String contract;
    public long entries;
    @Enumerated(EnumType.STRING)
    public EscrowState state;
    @ManyToOne(optional = false)
    public Organisation operator;
    @ManyToOne(optional = false)
    public Organisation attester;
    /** Address of the key that attests, 0x-prefixed hex. */
    public String attesterKey;
    public int graceDays;
    public int voteDays;
    public int quorumBasisPoints;
    public int updateDays;
    public String payeeName;
    public String payeeIban;
    /** What the tranches add up to, in minor units; 0 before the start. */
    public long whole;
    public long released;
    /** To investors, after it was wound up. */
    public long returned;
    public Instant startedAt;
    public Instant haltedAt;
    public String haltReason;
    @Version
    public int version;

    protected Escrow() {
    }

    Escrow(FundingRound round, String contract, MilestonePlan plan, Attester attester, PlanDraft draft) {
        this.round = round;
        this.contract = contract;
        this.state = EscrowState.PLANNED;
        this.operator = round.project.operator;
        this.attester = attester.organisation;
        this.attesterKey = attester.address;
        this.graceDays = plan.graceDays();
        this.voteDays = plan.voteDays();
        this.quorumBasisPoints = plan.quorumBasisPoints();
        this.updateDays = plan.updateDays();
        this.payeeName = draft.payeeName;
        this.payeeIban = draft.payeeIban;
    }

    static Optional<Escrow> of(FundingRound round) {
        return findByIdOptional(round.id);
    }

    /** Waits for whoever is changing it. */
    static Optional<Escrow> lock(UUID round) {
        return findByIdOptional(round, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those whose milestones are still due. */
    static List<Escrow> listUnderWay() {
        return list("state in ?1 order by startedAt", EscrowState.UNDER_WAY);
    }

    static List<Escrow> listStarted() {
        return list("state <> ?1 order by startedAt desc", EscrowState.PLANNED);
    }

    static List<Escrow> listOwn(UUID organisation) {
        return list("operator.id = ?1 order by round.proposedAt desc", organisation);
    }

    static List<Escrow> listAssigned(UUID organisation) {
        return list("attester.id = ?1 order by round.proposedAt desc", organisation);
    }

    public Money amount(long minorUnits) {
        return new Money(minorUnits, round.currency);
    }

    Duration grace() {
        return Duration.ofDays(graceDays);
    }

    Duration voting() {
        return Duration.ofDays(voteDays);
    }

    /** What is neither released nor given back. */
    public long held() {
        return whole - released - returned;
    }

    public boolean halted() {
        return haltedAt != null;
    }

    void start(Money raised, Instant at) {
        require(EscrowState.PLANNED);
        state = EscrowState.RUNNING;
        whole = raised.minorUnits();
        startedAt = at;
    }

    /** @throws ConstructionRuleViolation when more would be released than there is */
    void release(long minorUnits) {
        require(EscrowState.RUNNING);
        if (minorUnits > whole - released) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE, "More would be released than is held",
                    "at most " + amount(whole - released), amount(minorUnits).toString());
        }
        released += minorUnits;
    }

    /** @throws ConstructionRuleViolation when it is halted already, or there is no reason */
    void halt(String reason, Instant at) {
        require(EscrowState.RUNNING);
        if (halted()) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT, "The money is halted already",
                    "an escrow that is not halted", "one that is since " + haltedAt);
        }
        if (reason == null || reason.isBlank()) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE, "This decision needs a reason",
                    "a reason that the others can act on", "none");
        }
        haltedAt = at;
        haltReason = reason.strip();
    }

    /** @throws ConstructionRuleViolation when it is not halted */
    void resume() {
        if (!halted()) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT, "The money is not halted",
                    "an escrow that is halted", "one that is not");
        }
        haltedAt = null;
        haltReason = null;
    }

    /** What investors voted for. */
    void decided(Choice outcome) {
        state = switch (outcome) {
            case CONTINUE -> EscrowState.RUNNING;
            case REPLACE -> EscrowState.REPLACING;
            case WIND_UP -> EscrowState.WOUND_UP;
            case NONE -> state;
        };
    }

    /** @throws ConstructionRuleViolation when investors did not vote for other parties */
    void takeOver(Takeover others) {
        require(EscrowState.REPLACING);
        state = EscrowState.RUNNING;
        operator = others.operator;
        attester = others.attester;
        attesterKey = others.attesterKey;
        payeeName = others.payeeName;
        payeeIban = others.payeeIban;
    }

    /** Some of what was not released goes back to an investor. */
    void giveBack(long minorUnits) {
        require(EscrowState.WOUND_UP);
        if (minorUnits > held()) {
            throw new IllegalStateException("more would be given back than is held in " + id);
        }
        returned += minorUnits;
    }

    /** @throws ConstructionRuleViolation when it is in none of these states */
    void require(EscrowState... wanted) {
        if (!List.of(wanted).contains(state)) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT,
                    "The money of this round is in another state",
                    "one that is " + Stream.of(wanted).map(EscrowState::words).collect(Collectors.joining(" or ")),
                    "one that is " + state.words());
        }
    }
}
