package energy.commonwatt.records;

import java.util.Optional;

/** A feature that keeps what a kind of record was made from, and can say whether it still fits the record. */
public interface RecordEvidence {

    /** @param type type with version, for example {@code reading-batch/1} */
    boolean speaksOf(String type);

    /** What is stored today against what was recorded then; empty when they agree. The text names expected and found. */
    Optional<String> contradiction(StoredRecord record);
}
