package energy.commonwatt.construction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.projects.Organisation;
import energy.commonwatt.web.NotFound;

/** Others build, attest and are paid, after investors voted for it and two administrators agreed on whom. */
@ApplicationScoped
public class TakeoverService {

    private final MilestonePlans plans;
    private final VoteJournal journal;
    private final Clock clock;

    TakeoverService(MilestonePlans plans, VoteJournal journal, Clock clock) {
        this.plans = plans;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param operator who builds from now on @param attester who attests */
    public record Parties(UUID operator, UUID attester, MilestonePlans.Payee payee) {
    }

    /**
     * The first of two halves.
     *
     * @throws ConstructionRuleViolation when investors did not vote for other parties, others are proposed already, they are the same or
     *         one and the same, the attester is not registered, the payee cannot be paid, or the administrator belongs to one of them
     * @throws NotFound when there is no such escrow or organisation
     */
    @Transactional
    public void propose(UUID round, ReleaseService.Administrator administrator, Parties parties) {
        Escrow escrow = locked(round, administrator);
        if (Takeover.open(escrow).isPresent()) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT, "Other parties are proposed already",
                    "a decision about these first", "a second proposal");
        }
        Organisation operator = Organisation.<Organisation>findByIdOptional(parties.operator())
                .orElseThrow(() -> new NotFound("organisation", parties.operator()));
        Attester attester = plans.attester(parties.attester());
        parties.payee().check();
        requireOthers(escrow, operator, attester);
        Takeover proposed = new Takeover(escrow, operator, attester, parties.payee(), administrator.account(), now());
        requireIndependent(proposed, administrator);
        proposed.persist();
    }

    private static void requireOthers(Escrow escrow, Organisation operator, Attester attester) {
        if (operator.id.equals(attester.id)) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE, "Nobody attests their own works",
                    "an attester who is not the operator", operator.name + " for both");
        }
        if (operator.id.equals(escrow.operator.id) && attester.id.equals(escrow.attester.id)) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE, "Investors voted for other parties",
                    "another operator, another attester, or both", "the same two");
        }
    }

    /**
     * The second half.
     *
     * @throws ConstructionRuleViolation when the one who proposed them would approve them too, or the administrator belongs to one of them
     * @throws NotFound when nobody is proposed
     */
    @Transactional
    public void decide(UUID round, ReleaseService.Administrator administrator, boolean approved) {
        Escrow escrow = locked(round, administrator);
        Takeover proposed = Takeover.open(escrow).orElseThrow(() -> new NotFound("proposal of other parties", round));
        requireIndependent(proposed, administrator);
        if (!approved) {
            proposed.decide(false, administrator.account(), now(), null);
            return;
        }
        if (administrator.account().equals(proposed.proposedBy)) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE,
                    "Two different people decide who takes over", "an administrator who did not propose them",
                    administrator.account());
        }
        escrow.takeOver(proposed);
        proposed.decide(true, administrator.account(), now(), journal.tookOver(escrow));
    }

    private static void requireIndependent(Takeover proposed, ReleaseService.Administrator administrator) {
        if (administrator.organisation().filter(it -> it.equals(proposed.operator.id) || it.equals(proposed.attester.id))
                .isPresent()) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE,
                    "Nobody decides on their own organisation",
                    "an administrator of neither of them", administrator.account());
        }
    }

    private static Escrow locked(UUID round, ReleaseService.Administrator administrator) {
        Escrow escrow = Escrow.lock(round).orElseThrow(() -> new NotFound("escrow", round));
        escrow.require(EscrowState.REPLACING);
        ReleaseService.requireIndependent(escrow, administrator);
        return escrow;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
