package energy.commonwatt.construction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.funding.RoundInvestors;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.web.NotFound;

/** Asks investors about overdue milestones, takes their ballots and does what they decided. */
@ApplicationScoped
public class VoteService {

    private final RoundInvestors investors;
    private final VoteJournal journal;
    private final VoteLetters letters;
    private final WindingUp windingUp;
    private final Ledger ledger;
    private final ConstructionConfig config;
    private final Clock clock;

    VoteService(RoundInvestors investors, VoteJournal journal, VoteLetters letters, WindingUp windingUp, Ledger ledger,
            ConstructionConfig config, Clock clock) {
        this.investors = investors;
        this.journal = journal;
        this.letters = letters;
        this.windingUp = windingUp;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Asks investors now.
     *
     * @param dueOn the milestone's last day in time, if they continue or replace
     * @throws ConstructionRuleViolation when the milestone is not overdue, a vote runs already, the day lies within the vote, or the
     *         administrator belongs to the operator or the attester
     * @throws NotFound when there is no such milestone
     */
    @Transactional
    public Vote open(UUID milestone, ReleaseService.Administrator administrator, LocalDate dueOn) {
        Milestone about = Locked.milestone(
                Milestone.<Milestone>findByIdOptional(milestone).orElseThrow(() -> new NotFound("milestone", milestone)));
        ReleaseService.requireIndependent(about.escrow, administrator);
        requireAskable(about);
        Instant closesAt = now().plus(about.escrow.voting());
        Instant dueAt = dueOn == null ? closesAt : firstMomentAfter(dueOn, about);
        if (!dueAt.isAfter(closesAt)) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE,
                    "The milestone cannot be due while investors vote", "a day after the vote's end at " + closesAt,
                    dueOn == null ? "none" : dueOn.toString());
        }
        return open(about, dueAt, administrator.account());
    }

    /**
     * Asks investors where the promise says so and nobody did: about the first milestone that has stopped the money for
     * {@link ConstructionConfig#voteAfter()}. If they continue, it gets as long as the grace period after the vote.
     */
    @Transactional
    public void openWhereOwed(UUID round) {
        Escrow escrow = Escrow.lock(round).orElseThrow(() -> new NotFound("escrow", round));
        if (!EscrowState.UNDER_WAY.contains(escrow.state) || Vote.running(escrow).isPresent()) {
            return;
        }
        Instant now = now();
        Milestone.of(escrow).stream().filter(it -> it.stopsAt(now) && !now.isBefore(it.overdueFrom().plus(config.voteAfter())))
                .filter(it -> !Vote.wasHeld(it)).findFirst().ifPresent(it -> open(it, firstMomentAfter(
                        LocalDate.ofInstant(now.plus(escrow.voting()).plus(escrow.grace()), escrow.round.project.zone()), it),
                        null));
    }

    private Vote open(Milestone about, Instant dueAt, String account) {
        Escrow escrow = about.escrow;
        Vote vote = new Vote(about, Vote.of(escrow).size() + 1, now(), dueAt, account);
        vote.persist();
        journal.opened(vote);
        letters.opened(vote);
        return vote;
    }

    private void requireAskable(Milestone about) {
        about.escrow.require(EscrowState.RUNNING, EscrowState.REPLACING);
        Vote.running(about.escrow).ifPresent(it -> {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT, "Investors vote already",
                    "no vote that runs", "one until " + it.closesAt);
        });
        if (about.delay(now()) != Delay.OVERDUE) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE,
                    "Investors are asked about overdue milestones", "one that is not attested at " + about.overdueFrom(),
                    about.attested() ? "one that was attested at " + about.attestedAt : "it is " + now());
        }
    }

    /**
     * One person's ballot, with the units of all of their paid commitments.
     *
     * @param subject at the identity provider
     * @throws ConstructionRuleViolation when the vote is over, or they voted before
     * @throws NotFound when there is no such vote, or they have no money in its round
     */
    @Transactional
    public void cast(UUID id, String subject, Choice choice) {
        Vote vote = locked(id);
        List<RoundInvestors.Share> shares = investors.shares(vote.escrow.round, subject);
        if (shares.isEmpty()) {
            throw new NotFound("vote", id);
        }
        if (!Ballot.of(vote, shares).isEmpty()) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.CONFLICT, "You have voted",
                    "one ballot of each investor", "a second one");
        }
        // Clocks of two replicas differ; nothing is cast before the vote began.
        Instant at = vote.opensAt.isAfter(now()) ? vote.opensAt : now();
        for (RoundInvestors.Share share : shares) {
            vote.cast(choice, share.units(), at);
            new Ballot(vote, share, choice, at, journal.cast(vote, share, choice, at)).persist();
        }
    }

    /** Counts a vote whose time is over, and does what it decided; one that was counted before stays as it is. */
    @Transactional
    public void close(UUID id) {
        ledger.enter();
        Vote vote = locked(id);
        if (vote.closed()) {
            return;
        }
        vote.close(now());
        journal.closed(vote);
        vote.escrow.decided(vote.outcome);
        if (vote.outcome == Choice.CONTINUE || vote.outcome == Choice.REPLACE) {
            vote.milestone.dueAt = vote.dueAt;
        }
        letters.closed(vote);
        if (vote.outcome == Choice.WIND_UP) {
            windingUp.giveBack(vote.escrow);
        }
    }

    private static Vote locked(UUID id) {
        Vote found = Vote.<Vote>findByIdOptional(id).orElseThrow(() -> new NotFound("vote", id));
        Locked.milestone(found.milestone);
        Vote.getEntityManager().refresh(found);
        return found;
    }

    private static Instant firstMomentAfter(LocalDate day, Milestone about) {
        return day.plusDays(1).atStartOfDay(about.escrow.round.project.zone()).toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
