package energy.commonwatt.records;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import energy.commonwatt.verification.LogHash;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Holds what the database says today against what was recorded. It protects nobody from the platform (an investor's checker does
 * that), it shows at once, and to everybody, when somebody edited the database.
 */
@ApplicationScoped
public class RecordAuditor {

    private static final Logger LOG = Logger.getLogger(RecordAuditor.class);
    private static final int IN_ONE_TURN = 20;

    private final Instance<RecordEvidence> evidence;
    private final EntityManager database;
    private final Clock clock;

    RecordAuditor(@Any Instance<RecordEvidence> evidence, EntityManager database, Clock clock) {
        this.evidence = evidence;
        this.database = database;
        this.clock = clock;
    }

    /** Goes round over all records, the longest unchecked first. */
    @Scheduled(identity = "audit", every = "${commonwatt.records.audit-every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        QuarkusTransaction.requiringNew().call(() -> RecordAudit.longestUnchecked(IN_ONE_TURN))
                // One by one: holding many findings would make a page that looks at the same records wait, or both for ever.
                .forEach(record -> QuarkusTransaction.requiringNew().run(() -> check(record)));
    }

    /** The last finding, or a new one when the record was never checked or something touched it since. */
    @Transactional
    public RecordAudit known(StoredRecord record) {
        return RecordAudit.<RecordAudit>findByIdOptional(record.id).orElseGet(() -> check(record));
    }

    /** Checks now. */
    @Transactional
    public RecordAudit check(StoredRecord record) {
        Optional<String> contradiction = contradiction(record);
        contradiction.ifPresent(text -> LOG.errorf("Record %s is contradicted: %s", record.id, text));
        var audit = new RecordAudit(record.id, clock.instant(), contradiction);
        audit.store();
        return audit;
    }

    private Optional<String> contradiction(StoredRecord record) {
        byte[] logged = new StoredNodes(database, record.logName).node(0, record.leafIndex);
        if (!Arrays.equals(logged, LogHash.leaf(record.canonical))) {
            return Optional.of("The stored record was changed: its hash is no longer the one in its log");
        }
        if (!record.type.equals(record.content().get("type"))) {
            return Optional.of("The type stored beside the record is " + record.type + ", the record itself says "
                    + record.content().get("type"));
        }
        List<RecordEvidence> speaking = evidence.stream().filter(it -> it.speaksOf(record.type)).toList();
        return speaking.stream().map(it -> it.contradiction(record)).flatMap(Optional::stream).findFirst();
    }
}
