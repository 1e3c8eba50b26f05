package energy.commonwatt.records;

import jakarta.persistence.EntityManager;

import energy.commonwatt.chain.AnchorState;
import energy.commonwatt.chain.HeadAnchor;
import energy.commonwatt.verification.LogHash;

/**
 * How far the records of one log have come.
 *
 * @param total records in the log
 * @param proven records under a head that lies on the chain
 * @param stuck records under a head that does not move by itself
 * @param contradicted records that what is stored today no longer fits
 */
public record LogSummary(long total, long proven, long stuck, long contradicted) {

    public static LogSummary of(String log) {
        byte[] id = LogHash.logId(log);
        EntityManager database = StoredRecord.getEntityManager();
        return new LogSummary(StoredRecord.count(log), leaves(database, id, AnchorState.PROVEN),
                leaves(database, id, AnchorState.STUCK),
                database.createQuery(
                        "select count(a) from RecordAudit a, StoredRecord r where r.id = a.recordId and r.logName = ?1"
                                + " and a.contradiction is not null",
                        Long.class).setParameter(1, log).getSingleResult());
    }

    private static long leaves(EntityManager database, byte[] logId, AnchorState state) {
        return database.createQuery("select coalesce(sum(newSize - oldSize), 0) from " + HeadAnchor.class.getSimpleName()
                + " where logId = ?1 and state = ?2", Long.class).setParameter(1, logId).setParameter(2, state)
                .getSingleResult();
    }
}
