package energy.commonwatt.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import energy.commonwatt.chain.AnchorState;

/** How far a record has come, as people see it. */
public enum RecordState {
    /** In the platform's log, not yet sent. */
    STORED,
    /** On its way to the chain. */
    SENT,
    /** Its head lies on the chain and its proof pack is stored. */
    PROVEN,
    /** Sent, and does not move by itself. */
    STUCK;

    public static RecordState of(StoredRecord record) {
        return of(List.of(record)).get(record.id);
    }

    /** States of many records, in one question to the database; by id. */
    public static Map<UUID, RecordState> of(List<StoredRecord> records) {
        Map<UUID, RecordState> states = new HashMap<>();
        records.forEach(record -> states.put(record.id, STORED));
        StoredRecord.getEntityManager().createQuery("select r.id, a.state from StoredRecord r join Log l on l.name = r.logName"
                + " join HeadAnchor a on a.logId = l.id and a.oldSize <= r.leafIndex and a.newSize > r.leafIndex where r.id in ?1",
                Object[].class).setParameter(1, List.copyOf(states.keySet())).getResultList()
                .forEach(found -> states.put((UUID) found[0], of((AnchorState) found[1])));
        return states;
    }

    private static RecordState of(AnchorState state) {
        return switch (state) {
            case CLOSED -> STORED;
            case SIGNED, SENT, MINED -> SENT;
            case PROVEN -> PROVEN;
            case STUCK -> STUCK;
        };
    }
}
