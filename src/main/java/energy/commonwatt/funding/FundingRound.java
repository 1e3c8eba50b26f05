package energy.commonwatt.funding;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import energy.commonwatt.money.Money;
import energy.commonwatt.projects.Project;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An offer to fund a plant, and the state of its money. Changed under its row lock alone, so that no unit is sold twice. */
@Entity
public class FundingRound extends PanacheEntityBase {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int WHOLE = 10_000;
    private static final List<RoundState> PUBLIC = List.of(RoundState.OPEN, RoundState.SUSPENDED, RoundState.FUNDED,
            RoundState.FAILED, RoundState.CANCELLED);

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    public Project project;
    /** Counts within the project, from 1. */
    public int number;
    @Enumerated(EnumType.STRING)
    public RoundState state;
    public String currency;
    /** In minor units. */
    public long unitPrice;
    public long minimumUnits;
    public long targetUnits;
    public long capUnits;
    public long minimumTicketUnits;
    public Instant opensAt;
    public Instant closesAt;
    @Enumerated(EnumType.STRING)
    public ReturnKind returnKind;
    public int returnBasisPoints;
    public int termMonths;
    public int feeBasisPoints;
    public String proposedBy;
    public Instant proposedAt;
    public String decidedBy;
    public Instant decidedAt;
    public String decisionReason;
    /** The round's id in the contract: random. */
    public byte[] chainId;
    /** The contract that records it, null before its approval. */
    public String contract;
    public long entries;
    public long openUnits;
    public long paidUnits;
    public long owedUnits;
    public long refundedUnits;
    public Instant lastReflectionEnd;
    public Instant suspendedAt;
    public String suspensionReason;
    public Instant outcomeAt;
    public String outcomeReason;
    @Version
    public int version;

    protected FundingRound() {
    }

    FundingRound(Project project, int number, OfferTerms terms, String proposedBy, Instant proposedAt) {
        this.id = UUID.randomUUID();
        this.project = project;
        this.number = number;
        this.state = RoundState.PROPOSED;
        this.currency = terms.unitPrice().currency();
        this.unitPrice = terms.unitPrice().minorUnits();
        this.minimumUnits = terms.minimumUnits();
        this.targetUnits = terms.targetUnits();
        this.capUnits = terms.capUnits();
        this.minimumTicketUnits = terms.minimumTicketUnits();
        this.opensAt = terms.opensAt();
        this.closesAt = terms.closesAt();
        this.returnKind = terms.returnKind();
        this.returnBasisPoints = terms.returnBasisPoints();
        this.termMonths = terms.termMonths();
        this.feeBasisPoints = terms.feeBasisPoints();
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
        this.chainId = random();
    }

    static byte[] random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Waits for whoever is changing the round. */
    public static Optional<FundingRound> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static int nextNumber(Project project) {
        return (int) count("project", project) + 1;
    }

    public static List<FundingRound> publicOf(Project project) {
        return list("project = ?1 and state in ?2 order by number desc", project, PUBLIC);
    }

    public static Optional<FundingRound> findPublic(UUID id) {
        return find("id = ?1 and state in ?2", id, PUBLIC).firstResultOptional();
    }

    public static Optional<FundingRound> findPublic(Project project, int number) {
        return find("project = ?1 and number = ?2 and state in ?3", project, number, PUBLIC).firstResultOptional();
    }

    /** Open ones first, the soonest to close before the others. */
    public static List<FundingRound> listPublic() {
        return list(
                "state in ?1 order by case when state = energy.commonwatt.funding.RoundState.OPEN then 0 else 1 end, closesAt",
                PUBLIC);
    }

    static List<FundingRound> listOwn(UUID organisation) {
        return list("project.operator.id = ?1 order by proposedAt desc", organisation);
    }

    public static Optional<FundingRound> findOwn(UUID id, UUID organisation) {
        return find("id = ?1 and project.operator.id = ?2", id, organisation).firstResultOptional();
    }

    static List<FundingRound> listWaiting() {
        return list("state = ?1 order by proposedAt", RoundState.PROPOSED);
    }

    static List<FundingRound> listLive() {
        return list("state in ?1 order by closesAt", List.of(RoundState.OPEN, RoundState.SUSPENDED));
    }

    public OfferTerms terms() {
        return new OfferTerms(new Money(unitPrice, currency), minimumUnits, targetUnits, capUnits, minimumTicketUnits, opensAt,
                closesAt, returnKind, returnBasisPoints, termMonths, feeBasisPoints);
    }

    public Money price(long units) {
        return new Money(unitPrice, currency).times(units);
    }

    /** What the platform takes of this amount raised, rounded down. */
    public Money fee(Money raised) {
        return new Money(Math.multiplyExact(raised.minorUnits(), (long) feeBasisPoints) / WHOLE, currency);
    }

    /** Units that can still be committed. */
    public long freeUnits() {
        return capUnits - openUnits - paidUnits;
    }

    /** Whether commitments are taken at this moment. */
    public boolean takesCommitments(Instant now) {
        return state == RoundState.OPEN && !now.isBefore(opensAt) && now.isBefore(closesAt);
    }

    /** @throws FundingRuleViolation when it was decided before, or its proposer decides */
    void approve(String administrator, String contract, Instant at) {
        decide(RoundState.OPEN, administrator, null, at);
        this.contract = contract;
    }

    /** @throws FundingRuleViolation when there is no reason, it was decided before, or its proposer decides */
    void refuse(String administrator, String reason, Instant at) {
        decide(RoundState.REFUSED, administrator, requireReason(reason), at);
    }

    private void decide(RoundState decision, String administrator, String reason, Instant at) {
        require("This offer was decided before", RoundState.PROPOSED);
        if (administrator.equals(proposedBy)) {
            throw new FundingRuleViolation(FundingRuleViolation.AGAINST_RULE, "An offer is not decided by its proposer",
                    "another administrator", "the proposer");
        }
        state = decision;
        decidedBy = administrator;
        decidedAt = at;
        decisionReason = reason;
    }

    /** A fault in the information sheet: no commitments until it is repaired (Reg. (EU) 2020/1503, Art. 23(11)). */
    void suspend(String reason, Instant at) {
        String words = requireReason(reason);
        require("Only an open offer can be suspended", RoundState.OPEN);
        state = RoundState.SUSPENDED;
        suspendedAt = at;
        suspensionReason = words;
    }

    void resume() {
        require("Only a suspended offer can be resumed", RoundState.SUSPENDED);
        state = RoundState.OPEN;
        suspendedAt = null;
        suspensionReason = null;
    }

    /** The offer's one outcome. */
    void end(RoundState outcome, String reason, Instant at) {
        requireLive();
        state = outcome;
        suspendedAt = null;
        outcomeAt = at;
        outcomeReason = reason;
        if (outcome != RoundState.FUNDED) {
            owedUnits += paidUnits;
            paidUnits = 0;
        }
    }

    /** Takes units for a new commitment. @throws FundingRuleViolation when so many are not left, or none are taken now */
    void take(long units, Instant reflectionEndsAt, Instant now) {
        requireFree(units, now);
        openUnits += units;
        if (reflectionEndsAt != null && (lastReflectionEnd == null || reflectionEndsAt.isAfter(lastReflectionEnd))) {
            lastReflectionEnd = reflectionEndsAt;
        }
    }

    /** @throws FundingRuleViolation when so many units are not left, or none are taken now */
    void requireFree(long units, Instant now) {
        if (!takesCommitments(now)) {
            throw new FundingRuleViolation(FundingRuleViolation.CONFLICT, "This offer takes no commitments now",
                    "an offer that is open from " + opensAt + " to " + closesAt, "one that is " + words(now));
        }
        if (units > freeUnits()) {
            throw new FundingRuleViolation(FundingRuleViolation.CONFLICT, "So many units are not left",
                    "at most " + freeUnits() + " units", units + " units");
        }
    }

    private String words(Instant now) {
        return state != RoundState.OPEN
                ? state.name().toLowerCase(Locale.ROOT)
                : now.isBefore(opensAt) ? "not open yet" : "closed";
    }

    static String requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new FundingRuleViolation(FundingRuleViolation.AGAINST_RULE, "This decision needs a reason",
                    "a reason that the others can act on", "none");
        }
        return reason.strip();
    }

    /** @throws FundingRuleViolation when the round has its outcome, or was never opened */
    void requireLive() {
        require("This offer has its outcome", RoundState.OPEN, RoundState.SUSPENDED);
    }

    private void require(String title, RoundState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new FundingRuleViolation(FundingRuleViolation.CONFLICT, title,
                    "an offer that is " + String.join(" or ",
                            List.of(allowed).stream().map(it -> it.name().toLowerCase(Locale.ROOT)).toList()),
                    "one that is " + state.name().toLowerCase(Locale.ROOT));
        }
    }
}
