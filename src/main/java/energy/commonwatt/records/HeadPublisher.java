package energy.commonwatt.records;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;

import energy.commonwatt.chain.LogHead;
import energy.commonwatt.chain.Outbox;
import energy.commonwatt.chain.OutboxTurn;
import energy.commonwatt.verification.LogHash;
import energy.commonwatt.verification.LogProver;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Closes the heads of grown logs for the chain, and signs them for the witnesses. All that was appended since the last head goes under one head, so that a thousand
 * records cost one transaction.
 */
@ApplicationScoped
class HeadPublisher {

    private static final Logger LOG = Logger.getLogger(HeadPublisher.class);

    private final EntityManager database;
    private final Outbox outbox;
    private final Checkpoints checkpoints;

    HeadPublisher(EntityManager database, Outbox outbox, Checkpoints checkpoints) {
        this.database = database;
        this.outbox = outbox;
        this.checkpoints = checkpoints;
    }

    void publish(@Observes OutboxTurn turn) {
        QuarkusTransaction.requiringNew().call(Log::grown).forEach(this::close);
    }

    /** One log's trouble is no other's. */
    private void close(String name) {
        try {
            QuarkusTransaction.requiringNew().run(() -> publish(name));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The head of log %s could not be closed; the next turn tries again", name);
        }
    }

    private void publish(String name) {
        byte[] logId = LogHash.logId(name);
        Log log = Log.lock(name);
        LogHead from = outbox.newestHead(logId);
        if (log.size > from.size() && !outbox.hasOpen(logId)) {
            StoredNodes nodes = new StoredNodes(database, name);
            LogHead to = new LogHead(logId, log.size, LogProver.root(nodes, log.size));
            List<byte[]> consistency = LogProver.consistency(nodes, from.size(), log.size);
            outbox.close(from, to, consistency);
            checkpoints.sign(log, to, consistency);
        }
    }
}
