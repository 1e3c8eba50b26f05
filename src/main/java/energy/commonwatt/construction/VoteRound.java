package energy.commonwatt.construction;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Opens the votes that are owed and counts those whose time is over. Any replica may: the escrow's lock makes it happen once. */
@ApplicationScoped
class VoteRound {

    private static final Logger LOG = Logger.getLogger(VoteRound.class);

    private final VoteService votes;
    private final Clock clock;

    VoteRound(VoteService votes, Clock clock) {
        this.votes = votes;
        this.clock = clock;
    }

    @Scheduled(identity = "milestone-votes", every = "${commonwatt.construction.look-every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        each(() -> Vote.listDue(clock.instant()).stream().map(it -> it.id).toList(), votes::close);
        each(() -> Escrow.listUnderWay().stream().map(it -> it.id).toList(), votes::openWhereOwed);
    }

    private static void each(Supplier<List<UUID>> found, Consumer<UUID> step) {
        for (UUID id : QuarkusTransaction.requiringNew().call(found::get)) {
            try {
                step.accept(id);
            } catch (RuntimeException e) {
                // One vote's trouble is no other's; the next look tries again.
                LOG.errorf(e, "The vote or escrow %s could not be looked at", id);
            }
        }
    }
}
