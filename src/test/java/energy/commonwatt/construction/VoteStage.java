package energy.commonwatt.construction;

import static energy.commonwatt.construction.BuildingSite.milestone;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.funding.RoundStage;
import energy.commonwatt.funding.RoundState;
import energy.commonwatt.testsupport.Investing;
import energy.commonwatt.testsupport.MovableClock;

/** Votes that run though nobody waited for a year, for tests. */
@ApplicationScoped
public class VoteStage {

    private final BuildingSite site;
    private final RoundStage stage;
    private final VoteService votes;
    private final MovableClock clock;

    VoteStage(BuildingSite site, RoundStage stage, VoteService votes, MovableClock clock) {
        this.site = site;
        this.stage = stage;
        this.votes = votes;
        this.clock = clock;
    }

    /** Of a round of EUR 1,000 whose last milestone is overdue. @param subject investor of EUR 600; somebody else has the rest */
    public UUID open(String subject) {
        UUID round = site.planned();
        stage.pay(stage.commit(round, subject, 600), stage.commit(round, Investing.sophisticated(), 400));
        RoundStage.await("the round is funded", () -> RoundStage.round(round) == RoundState.FUNDED);
        site.attest(milestone(round, 0));
        site.attest(milestone(round, 1));
        clock.set(milestone(round, 2).overdueFrom());
        try {
            LocalDate due = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(60);
            return votes.open(milestone(round, 2).id, BuildingSite.FIRST, due).id;
        } finally {
            clock.release();
        }
    }

    /** Its time is over. */
    public void close(UUID vote) {
        clock.set(RoundStage.done(() -> Vote.<Vote>findById(vote).closesAt));
        try {
            votes.close(vote);
        } finally {
            clock.release();
        }
    }
}
