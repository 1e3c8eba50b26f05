package energy.commonwatt.chain;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Runs the outbox for as long as the application does, on one replica at a time; the others only look whether a node answers. */
@ApplicationScoped
class OutboxRunner {

    private static final Logger LOG = Logger.getLogger(OutboxRunner.class);

    private final Submitter submitter;
    private final Lease lease;
    private final ValidatorVotes votes;
    private final MemberNodes nodes;
    private final ChainConfig config;
    private final ChainStatus status;
    private final Event<OutboxTurn> turn;
    private final Clock clock;

    OutboxRunner(Submitter submitter, Lease lease, ValidatorVotes votes, MemberNodes nodes, ChainConfig config,
            ChainStatus status,
            Event<OutboxTurn> turn, Clock clock) {
        this.submitter = submitter;
        this.lease = lease;
        this.votes = votes;
        this.nodes = nodes;
        this.config = config;
        this.status = status;
        this.turn = turn;
        this.clock = clock;
    }

    private void round() {
        // Votes that cannot be read hold up proofs at most, never the way onto the chain.
        try {
            votes.read();
        } finally {
            submitter.round();
        }
    }

    @Scheduled(identity = "outbox", every = "${commonwatt.chain.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            turn.fire(new OutboxTurn());
            status.counted(QuarkusTransaction.requiringNew().call(OpenAnchors::count));
            if (!config.submitting() || !lease.whileHeld(submitter.signer(), this::round)) {
                nodes.ask(MemberNode::tip);
            }
            status.reached(clock.instant());
        } catch (ChainUnavailable | ChainRuleViolation e) {
            if (status.failed(e.getMessage())) {
                LOG.warnf("The outbox waits: %s", e.getMessage());
            }
        } catch (RuntimeException e) {
            if (status.failed(e.toString())) {
                LOG.error("The outbox waits", e);
            }
        }
    }
}
