package energy.commonwatt.records;

import energy.commonwatt.chain.Anchor;
import energy.commonwatt.verification.LogHash;

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
        return Anchor.covering(LogHash.logId(record.logName), record.leafIndex).map(RecordState::of).orElse(STORED);
    }

    private static RecordState of(Anchor anchor) {
        return switch (anchor.state) {
            case CLOSED -> STORED;
            case SIGNED, SENT, MINED -> SENT;
            case PROVEN -> PROVEN;
            case STUCK -> STUCK;
        };
    }
}
