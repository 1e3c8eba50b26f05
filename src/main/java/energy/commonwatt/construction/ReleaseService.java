package energy.commonwatt.construction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.ledger.Purpose;
import energy.commonwatt.payments.Payments;
import energy.commonwatt.web.NotFound;

/** Tranches leave the escrow when two administrators say so and the plan allows it. */
@ApplicationScoped
public class ReleaseService {

    private final Ledger ledger;
    private final Payments payments;
    private final EscrowJournal journal;
    private final Clock clock;

    ReleaseService(Ledger ledger, Payments payments, EscrowJournal journal, Clock clock) {
        this.ledger = ledger;
        this.payments = payments;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param organisation whom the administrator belongs to, if to any */
    public record Administrator(String account, Optional<UUID> organisation) {
    }

    /**
     * Gives one of two halves; the second one pays the tranche out.
     *
     * @return whether it was the second
     * @throws ConstructionRuleViolation when it is not attested, has no tranche or was released before; when its plan wants others first, an
     *         overdue milestone or an administrator stops the money; when one person would decide twice or belongs to the operator
     * @throws NotFound when there is no such milestone
     */
    @Transactional
    public boolean release(UUID milestone, Administrator administrator) {
        Milestone found = locked(milestone);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        requireIndependent(found.escrow, administrator);
        requireAllowed(found, now);
        if (!found.release(administrator.account(), now)) {
            return false;
        }
        found.escrow.release(found.tranche);
        pay(found);
        journal.released(found);
        return true;
    }

    /** @throws ConstructionRuleViolation when there is no first half of theirs */
    @Transactional
    public void withdraw(UUID milestone, Administrator administrator) {
        locked(milestone).withdrawRelease(administrator.account());
    }

    /** Stops every release until it is resumed. @throws ConstructionRuleViolation when there is no reason, or it is halted or not running */
    @Transactional
    public void halt(UUID round, Administrator administrator, String reason) {
        Escrow escrow = Escrow.lock(round).orElseThrow(() -> new NotFound("escrow", round));
        escrow.halt(reason, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        journal.halted(escrow);
    }

    /** @throws ConstructionRuleViolation when it is not halted */
    @Transactional
    public void resume(UUID round, Administrator administrator) {
        Escrow escrow = Escrow.lock(round).orElseThrow(() -> new NotFound("escrow", round));
        escrow.resume();
        journal.resumed(escrow);
    }

    /** Money first, as everywhere. */
    private Milestone locked(UUID milestone) {
        ledger.enter();
        return Locked.milestone(
                Milestone.<Milestone>findByIdOptional(milestone).orElseThrow(() -> new NotFound("milestone", milestone)));
    }

    static void requireIndependent(Escrow escrow, Administrator administrator) {
        if (administrator.organisation().filter(it -> it.equals(escrow.operator.id) || it.equals(escrow.attester.id))
                .isPresent()) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE,
                    "Nobody of the operator or the attester decides about its money", "an administrator of neither",
                    administrator.account());
        }
    }

    private static void requireAllowed(Milestone wanted, Instant now) {
        wanted.escrow.require(EscrowState.RUNNING);
        if (wanted.escrow.halted()) {
            throw stopped("an escrow that is not halted", "one that is halted since " + wanted.escrow.haltedAt);
        }
        Vote.running(wanted.escrow).ifPresent(it -> {
            throw stopped("no vote of investors that runs", "one until " + it.closesAt);
        });
        List<Milestone> all = Milestone.of(wanted.escrow);
        all.stream().filter(it -> it.stopsAt(now)).findFirst().ifPresent(it -> {
            throw stopped("no overdue milestone that stops the money",
                    "milestone " + (it.number + 1) + ", due before " + it.dueAt + " and not attested");
        });
        if (wanted.inOrder) {
            all.stream().filter(it -> it.number < wanted.number && !it.settled()).findFirst().ifPresent(it -> {
                throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE,
                        "This tranche is released after those before it", "milestone " + (it.number + 1) + " settled first",
                        "one that is " + it.state.words());
            });
        }
    }

    private static ConstructionRuleViolation stopped(String expected, String found) {
        return new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT, "The money of this round is stopped", expected,
                found);
    }

    private void pay(Milestone released) {
        if (released.tranche == 0) {
            return;
        }
        FundingRound round = released.escrow.round;
        payments.orderApproved(
                new Payments.Order(released.id, AccountRef.of(Purpose.ESCROW, round.id, round.currency), round.id,
                        released.tranche(), new Payments.Payee(released.escrow.payeeIban, released.escrow.payeeName),
                        round.project.name + ", offer " + round.number + ", milestone " + (released.number + 1)),
                released.firstReleaser, released.secondReleaser);
    }
}
