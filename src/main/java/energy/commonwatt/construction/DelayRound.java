package energy.commonwatt.construction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import energy.commonwatt.funding.RoundInvestors;
import energy.commonwatt.web.Format;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Notices delays, writes them down and tells the investors. What a delay does to the money does not wait for it: a release looks at the
 * clock itself. Any replica may look: the escrow's lock makes it happen once.
 */
@ApplicationScoped
class DelayRound {

    private static final Logger LOG = Logger.getLogger(DelayRound.class);

    private final EscrowJournal journal;
    private final RoundInvestors investors;
    private final DelayMessages words;
    private final Format format;
    private final Clock clock;

    DelayRound(EscrowJournal journal, RoundInvestors investors, DelayMessages words, Format format, Clock clock) {
        this.journal = journal;
        this.investors = investors;
        this.words = words;
        this.format = format;
        this.clock = clock;
    }

    @Scheduled(identity = "milestone-delays", every = "${commonwatt.construction.look-every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        List<UUID> running = QuarkusTransaction.requiringNew()
                .call(() -> Escrow.listUnderWay().stream().map(it -> it.id).toList());
        for (UUID escrow : running) {
            try {
                QuarkusTransaction.requiringNew().run(() -> look(escrow));
            } catch (RuntimeException e) {
                // One escrow's trouble is no other's; the next look tries again.
                LOG.errorf(e, "The milestones of round %s could not be looked at", escrow);
            }
        }
    }

    /** In the caller's transaction. */
    void look(UUID round) {
        Escrow escrow = Escrow.lock(round).orElseThrow();
        Instant now = clock.instant();
        Milestone.of(escrow).stream().filter(it -> it.delay(now) != Delay.ON_TIME)
                .filter(it -> !MilestoneDelay.isNoticed(it, it.delay(now))).forEach(it -> notice(it, it.delay(now), now));
    }

    private void notice(Milestone milestone, Delay delay, Instant now) {
        new MilestoneDelay(milestone, delay, now, journal.delayed(milestone, delay, now)).persist();
        String plant = milestone.escrow.round.project.name;
        String due = format.moment(milestone.dueAt, milestone.escrow.round.project.timeZone);
        boolean overdue = delay == Delay.OVERDUE;
        investors.write(milestone.escrow.round, overdue ? words.overdue(plant) : words.late(plant),
                List.of(overdue
                        ? words.overdueLead(plant, milestone.name, due)
                        : words.lateLead(plant, milestone.name, due, milestone.escrow.graceDays),
                        overdue && milestone.stops ? words.stopped(milestone.escrow.voteDays) : words.goesOn()));
    }
}
