package energy.commonwatt.chain;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;

/** Runs the outbox for as long as the application does. */
@ApplicationScoped
class OutboxRunner {

    private static final Logger LOG = Logger.getLogger(OutboxRunner.class);

    private final Submitter submitter;
    private final ChainConfig config;
    private final ChainStatus status;
    private final Clock clock;

    OutboxRunner(Submitter submitter, ChainConfig config, ChainStatus status, Clock clock) {
        this.submitter = submitter;
        this.config = config;
        this.status = status;
        this.clock = clock;
    }

    @Scheduled(identity = "outbox", every = "${commonwatt.chain.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (!config.submitting()) {
            return;
        }
        try {
            submitter.round();
            status.reached(clock.instant());
        } catch (ChainUnavailable | ChainRuleViolation e) {
            if (!e.getMessage().equals(status.problem().orElse(null))) {
                LOG.warnf("The outbox waits: %s", e.getMessage());
            }
            status.failed(e.getMessage());
        }
    }
}
