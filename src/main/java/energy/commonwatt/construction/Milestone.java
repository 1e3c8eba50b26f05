package energy.commonwatt.construction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import energy.commonwatt.money.Money;
import energy.commonwatt.projects.MilestoneKind;
import energy.commonwatt.projects.PlannedMilestone;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A step of construction and its tranche. Changed under its escrow's lock. */
@Entity
public class Milestone extends PanacheEntityBase {

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "escrow_id")
    public Escrow escrow;
    /** From 0, as the contract counts. */
    public int number;
    @Enumerated(EnumType.STRING)
    public MilestoneKind kind;
    public String name;
    /** What has to be shown. */
    public String evidence;
    /** The first moment that is late. */
    public Instant dueAt;
    public long part;
    public boolean inOrder;
    public boolean stops;
    @Enumerated(EnumType.STRING)
    public MilestoneState state;
    /** In minor units; 0 before the start, and where its part of what was raised is less than one. */
    public long tranche;
    public Instant handedInAt;
    public Instant attestedAt;
    public String attestedBy;
    public String firstReleaser;
    public Instant firstReleaseAt;
    public String secondReleaser;
    public Instant releasedAt;
    public LocalDate paidOn;
    @Version
    public int version;

    protected Milestone() {
    }

    Milestone(Escrow escrow, int number, PlannedMilestone planned) {
        this.id = UUID.randomUUID();
        this.escrow = escrow;
        this.number = number;
        this.kind = planned.kind();
        this.name = planned.name();
        this.evidence = planned.evidence();
        this.dueAt = planned.dueAt(escrow.round.project.zone());
        this.part = planned.trancheMinorUnits();
        this.inOrder = planned.inOrder();
        this.stops = planned.stops();
        this.state = MilestoneState.PLANNED;
    }

    public static List<Milestone> of(Escrow escrow) {
        return list("escrow = ?1 order by number", escrow);
    }

    static Optional<Milestone> find(UUID round, int number) {
        return find("escrow.id = ?1 and number = ?2", round, number).firstResultOptional();
    }

    static Optional<Milestone> findOwn(UUID id, UUID operator) {
        return find("id = ?1 and escrow.operator.id = ?2", id, operator).firstResultOptional();
    }

    static Optional<Milestone> findAssigned(UUID id, UUID attester) {
        return find("id = ?1 and escrow.attester.id = ?2", id, attester).firstResultOptional();
    }

    /** Those that wait for the attester, the longest waiting first. */
    static List<Milestone> listHandedIn(UUID attester) {
        return list("state = ?1 and escrow.attester.id = ?2 order by handedInAt", MilestoneState.HANDED_IN, attester);
    }

    /** Those whose tranche waits for administrators, the longest waiting first. */
    static List<Milestone> listReleasable() {
        return list("state = ?1 and part > 0 and escrow.state = ?2 order by attestedAt", MilestoneState.ATTESTED,
                EscrowState.RUNNING);
    }

    public Money tranche() {
        return escrow.amount(tranche);
    }

    /** The last day that is on time, in the plant's zone. */
    public LocalDate dueOn() {
        return LocalDate.ofInstant(dueAt.minusSeconds(1), escrow.round.project.zone());
    }

    public boolean attested() {
        return attestedAt != null;
    }

    /** Nothing of it is left to be released. */
    boolean settled() {
        return part == 0 ? attested() : state == MilestoneState.RELEASED;
    }

    public Delay delay(Instant now) {
        return Delay.of(dueAt, escrow.grace(), attestedAt, now);
    }

    /** The first moment that is overdue. */
    Instant overdueFrom() {
        return dueAt.plus(escrow.grace());
    }

    /** Whether it keeps every tranche back. */
    boolean stopsAt(Instant now) {
        return stops && delay(now) == Delay.OVERDUE;
    }

    /** @throws ConstructionRuleViolation when it was handed in or attested before */
    void handIn(Instant at) {
        require(MilestoneState.PLANNED, "hand evidence in for");
        state = MilestoneState.HANDED_IN;
        handedInAt = at;
    }

    /** @throws ConstructionRuleViolation when nothing was handed in */
    void attest(String attester, Instant at) {
        require(MilestoneState.HANDED_IN, "attest");
        state = MilestoneState.ATTESTED;
        attestedBy = attester;
        attestedAt = at;
    }

    /** Back to the operator. @throws ConstructionRuleViolation when nothing was handed in */
    void reject() {
        require(MilestoneState.HANDED_IN, "reject");
        state = MilestoneState.PLANNED;
        handedInAt = null;
    }

    /**
     * @return whether this was the second of two
     * @throws ConstructionRuleViolation when it is not attested, has no tranche, was released before, or the same person would decide twice
     */
    boolean release(String administrator, Instant at) {
        require(MilestoneState.ATTESTED, "release");
        if (part == 0) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT, "This milestone has no tranche",
                    "a milestone that money is tied to", "one without");
        }
        if (administrator.equals(firstReleaser) || administrator.equals(attestedBy)) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE,
                    "Two different people release a tranche",
                    "an administrator who neither attested it nor gave the first half", administrator);
        }
        if (firstReleaser == null) {
            firstReleaser = administrator;
            firstReleaseAt = at;
            return false;
        }
        secondReleaser = administrator;
        releasedAt = at;
        state = MilestoneState.RELEASED;
        return true;
    }

    /** @throws ConstructionRuleViolation when there is no first half of theirs */
    void withdrawRelease(String administrator) {
        require(MilestoneState.ATTESTED, "take back the release of");
        if (!administrator.equals(firstReleaser)) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT, "There is no decision of yours",
                    "a first half by " + administrator, "none");
        }
        firstReleaser = null;
        firstReleaseAt = null;
    }

    private void require(MilestoneState wanted, String action) {
        if (state != wanted) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT, "This milestone is in another state",
                    "one that is " + wanted.words() + ", to " + action + " it", "one that is " + state.words());
        }
    }
}
