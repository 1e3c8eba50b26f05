package energy.commonwatt.funding;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import energy.commonwatt.ledger.Ledger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Looks from time to time which rounds have come to their end. Any replica may: a round's lock makes it happen once. */
@ApplicationScoped
class RoundClosing {

    private static final Logger LOG = Logger.getLogger(RoundClosing.class);

    private final RoundEnding ending;
    private final Ledger ledger;
    private final FundingConfig config;
    private final java.time.Clock clock;

    RoundClosing(RoundEnding ending, Ledger ledger, FundingConfig config, java.time.Clock clock) {
        this.ending = ending;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(identity = "round-closing", every = "${commonwatt.funding.close-every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        List<UUID> live = QuarkusTransaction.requiringNew()
                .call(() -> FundingRound.listLive().stream().map(it -> it.id).toList());
        for (UUID round : live) {
            try {
                QuarkusTransaction.requiringNew().run(() -> advance(round));
            } catch (RuntimeException e) {
                // One round's trouble is no other's; the next look tries again.
                LOG.errorf(e, "Round %s could not be advanced", round);
            }
        }
    }

    /** In the caller's transaction. */
    void advance(UUID id) {
        ledger.enter();
        FundingRound round = FundingRound.lock(id).orElseThrow();
        if (round.state == RoundState.SUSPENDED && round.suspendedAt
                .plus(java.time.Duration.ofDays(config.cancelSuspendedAfterDays())).isBefore(clock.instant())) {
            ending.end(round, RoundState.CANCELLED, "The fault in its information sheet was not repaired within "
                    + config.cancelSuspendedAfterDays() + " days");
        } else if (round.state.isLive()) {
            ending.advance(round);
        }
    }
}
