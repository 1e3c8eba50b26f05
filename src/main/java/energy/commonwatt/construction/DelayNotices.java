package energy.commonwatt.construction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.funding.RoundInvestors;
import energy.commonwatt.web.Format;

/**
 * Notices delays, writes them down and tells the investors. What a delay does to the money does not wait for it: a release looks at the
 * clock itself. Any replica may look: the escrow's lock makes it happen once.
 */
@ApplicationScoped
class DelayNotices {

    private final EscrowJournal journal;
    private final RoundInvestors investors;
    private final DelayMessages words;
    private final Format format;
    private final Clock clock;

    DelayNotices(EscrowJournal journal, RoundInvestors investors, DelayMessages words, Format format, Clock clock) {
        this.journal = journal;
        this.investors = investors;
        this.words = words;
        this.format = format;
        this.clock = clock;
    }

    /** Each delay once. */
    @Transactional
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
