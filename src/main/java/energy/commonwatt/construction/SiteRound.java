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

/**
 * Goes over the building sites: counts votes whose time is over, notices delays, opens the votes that are owed, notices missing updates and
 * tells subscribers what is new. Any replica may: the escrow's lock makes each happen once.
 */
@ApplicationScoped
class SiteRound {

    private static final Logger LOG = Logger.getLogger(SiteRound.class);

    private final VoteService votes;
    private final DelayNotices delays;
    private final UpdateNotices updates;
    private final Subscriptions subscriptions;
    private final Clock clock;

    SiteRound(VoteService votes, DelayNotices delays, UpdateNotices updates, Subscriptions subscriptions, Clock clock) {
        this.votes = votes;
        this.delays = delays;
        this.updates = updates;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Scheduled(identity = "building-sites", every = "${commonwatt.construction.look-every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        each(() -> Vote.listDue(clock.instant()).stream().map(it -> it.id).toList(), votes::close);
        each(() -> ids(Escrow.listUnderWay()), delays::look);
        each(() -> ids(Escrow.listUnderWay()), votes::openWhereOwed);
        each(() -> ids(Escrow.listStarted()), updates::look);
        subscriptions.forget();
    }

    private static List<UUID> ids(List<Escrow> escrows) {
        return escrows.stream().map(it -> it.id).toList();
    }

    private static void each(Supplier<List<UUID>> found, Consumer<UUID> step) {
        for (UUID id : QuarkusTransaction.requiringNew().call(found::get)) {
            try {
                step.accept(id);
            } catch (RuntimeException e) {
                // One site's trouble is no other's; the next look tries again.
                LOG.errorf(e, "The vote or building site %s could not be looked at", id);
            }
        }
    }
}
