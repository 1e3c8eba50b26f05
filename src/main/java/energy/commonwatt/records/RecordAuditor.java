package energy.commonwatt.records;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

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

    private final Semaphore looking = new Semaphore(1);
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

    /** The last finding; likewise {@link #known(List)}. */
    @Transactional
    public RecordAudit known(StoredRecord record) {
        return known(List.of(record)).get(record.id);
    }

    /**
     * The last findings, by id. What was never checked, or touched since, is checked now, as long as nobody else's look is being
     * answered that way: visitors cost at most one check at a time, and once found it is kept. What is not, has its turn.
     */
    @Transactional
    public Map<UUID, RecordAudit> known(List<StoredRecord> records) {
        Map<UUID, RecordAudit> known = new HashMap<>(RecordAudit.of(records));
        List<StoredRecord> rest = records.stream().filter(record -> !known.containsKey(record.id)).toList();
        boolean mine = !rest.isEmpty() && looking.tryAcquire();
        try {
            rest.forEach(record -> known.put(record.id, mine ? check(record) : RecordAudit.none(record.id)));
        } finally {
            if (mine) {
                looking.release();
            }
        }
        return known;
    }

    /** Checks now. */
    @Transactional
    public RecordAudit check(StoredRecord record) {
        var audit = new RecordAudit(record.id, clock.instant(), contradiction(record));
        RecordAudit before = RecordAudit.<RecordAudit>findByIdOptional(record.id).orElse(RecordAudit.none(record.id));
        if (audit.isNewsAfter(before)) {
            LOG.logf(audit.contradiction == null ? Logger.Level.INFO : Logger.Level.ERROR, "Record %s: %s", record.id,
                    audit.contradiction == null ? "what is stored fits it again" : audit.contradiction);
        }
        audit.store();
        return audit;
    }

    private Optional<String> contradiction(StoredRecord record) {
        Optional<byte[]> logged = new StoredNodes(database, record.logName).leaf(record.leafIndex);
        if (logged.isEmpty()) {
            return Optional.of("The record's hash was deleted from its log");
        }
        if (!Arrays.equals(logged.get(), LogHash.leaf(record.canonical))) {
            return Optional.of("The stored record was changed: its hash is no longer the one in its log");
        }
        if (!record.type.equals(record.content().get("type"))) {
            return Optional.of("The type stored beside the record is " + record.type + ", the record itself says "
                    + record.content().get("type"));
        }
        return StoredProofPack.newest(record.id).flatMap(pack -> pack.contradiction(record))
                .or(() -> evidence.stream().filter(it -> it.speaksOf(record.type)).map(it -> it.contradiction(record))
                        .flatMap(Optional::stream).findFirst());
    }
}
