package energy.commonwatt.construction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import energy.commonwatt.chain.EscrowOutbox;
import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.RoundEnded;
import energy.commonwatt.funding.RoundOpened;
import energy.commonwatt.funding.RoundState;
import energy.commonwatt.money.Money;
import energy.commonwatt.projects.MilestonePlan;
import energy.commonwatt.projects.Tranches;

/** A plan goes on record with its offer, before anybody invests; when the round is funded, its money waits for the milestones. */
@ApplicationScoped
class EscrowOpening {

    private final MilestonePlans plans;
    private final EscrowJournal journal;
    private final EscrowOutbox outbox;
    private final Clock clock;

    EscrowOpening(MilestonePlans plans, EscrowJournal journal, EscrowOutbox outbox, Clock clock) {
        this.plans = plans;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The rules are looked at once more: time has passed since the plan was written. */
    void opened(@Observes RoundOpened event) {
        FundingRound round = event.round();
        PlanDraft draft = PlanDraft.of(round.id);
        if (draft == null) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT, "This offer has no milestone plan yet",
                    "a plan by its operator, whose tranches add up to the financing: no other way leads money out of escrow",
                    "none");
        }
        MilestonePlan plan = plans.read(draft);
        plan.check(MilestonePlans.financing(round), round.project.operator.id,
                LocalDate.ofInstant(clock.instant(), round.project.zone()));
        String contract = outbox.contract().orElseThrow(() -> new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT,
                "No offer can be opened here yet",
                "the address of the MilestoneEscrow contract in COMMONWATT_CHAIN_ESCROWS", "none"));
        Escrow escrow = new Escrow(round, contract, plan, plans.attester(plan.attester()), draft);
        escrow.persist();
        List<Milestone> milestones = new ArrayList<>();
        plan.milestones().forEach(it -> milestones.add(new Milestone(escrow, milestones.size(), it)));
        milestones.forEach(it -> it.persist());
        journal.planned(escrow, milestones, draft.plan.getBytes(StandardCharsets.UTF_8));
    }

    void ended(@Observes RoundEnded event) {
        if (event.round().state == RoundState.FUNDED) {
            Escrow.lock(event.round().id).ifPresent(this::start);
        }
    }

    private void start(Escrow escrow) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Money raised = escrow.round.price(escrow.round.paidUnits);
        escrow.start(raised.minus(escrow.round.fee(raised)), now);
        List<Milestone> milestones = Milestone.of(escrow);
        List<Money> tranches = Tranches.divide(escrow.amount(escrow.whole), milestones.stream().map(it -> it.part).toList());
        milestones.forEach(it -> it.tranche = tranches.get(it.number).minorUnits());
        journal.started(escrow, milestones);
    }
}
