package energy.commonwatt.records;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import energy.commonwatt.time.Period;
import energy.commonwatt.verification.CanonicalJson;
import energy.commonwatt.verification.LogHash;

/** Puts statements on record. */
@ApplicationScoped
public class Records {

    /** The rules that records of today are made under; every record names its own. */
    static final String RULE_SET = "commonwatt-rules/1";

    /** An entry of a bundle says its length in 16 bits (C2SP tlog-tiles). */
    static final int MOST_BYTES = 0xffff;

    private final EntityManager database;
    private final RecordIds ids;
    private final Clock clock;

    Records(EntityManager database, RecordIds ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Appends a record to its log, in the caller's transaction: it is on record exactly when the caller's change is.
     *
     * @return its place
     * @throws IllegalArgumentException when the body has a number that is no integer within ±(2^53 - 1), or the record has more
     *         than 65,535 bytes in canonical form
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public RecordRef append(RecordDraft draft) {
        Log log = Log.lock(draft.log());
        UUID id = ids.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] canonical = CanonicalJson.integersOnly(envelope(id, now, draft));
        if (canonical.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "expected a record of at most " + MOST_BYTES + " bytes, found " + canonical.length);
        }
        long leafIndex = log.size++;
        new StoredRecord(id, draft, leafIndex, now, canonical).persist();
        new StoredNodes(database, draft.log()).append(LogHash.leaf(canonical), leafIndex);
        return new RecordRef(id, draft.log(), leafIndex);
    }

    private static Map<String, Object> envelope(UUID id, Instant now, RecordDraft draft) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("type", draft.type());
        envelope.put("id", id.toString());
        envelope.put("log", draft.log());
        envelope.put("issuer", draft.issuer());
        envelope.put("issuedAt", now.toString());
        envelope.put("ruleSet", RULE_SET);
        Period period = draft.period();
        if (period != null) {
            envelope.put("period", Map.of("start", period.start().toString(), "end", period.end().toString()));
        }
        if (draft.supersedes() != null) {
            envelope.put("supersedes", draft.supersedes().toString());
        }
        envelope.put("body", draft.body());
        return envelope;
    }
}
