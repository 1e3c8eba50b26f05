package energy.commonwatt.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A head that the platform signed. Insert only, and one per log and size: two of them with two roots would be a lie for ever. */
@Entity
@Table(name = "log_checkpoint")
class StoredCheckpoint extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    String logName;
    long size;
    byte[] root;
    /** C2SP signed note with the log's own signature. */
    String note;
    Instant madeAt;

    protected StoredCheckpoint() {
    }

    StoredCheckpoint(String logName, long size, byte[] root, String note, Instant madeAt) {
        this.logName = logName;
        this.size = size;
        this.root = root;
        this.note = note;
        this.madeAt = madeAt;
    }

    /** What is published of the log. */
    static Optional<StoredCheckpoint> newest(String log) {
        return find("from StoredCheckpoint c where c.logName = ?1 order by c.size desc", log).firstResultOptional();
    }

    static Optional<StoredCheckpoint> of(String log, long size) {
        return find("from StoredCheckpoint c where c.logName = ?1 and c.size = ?2", log, size).firstResultOptional();
    }

    /** Whether a checkpoint was made of a size from the first to below the other. */
    static boolean existsBetween(String log, long from, long below) {
        return count("from StoredCheckpoint c where c.logName = ?1 and c.size >= ?2 and c.size < ?3", log, from, below) > 0;
    }

    /** The smallest that the witness has not cosigned yet, of at least this size. */
    static Optional<StoredCheckpoint> nextFor(String witness, String log, long size) {
        return find("from StoredCheckpoint c where c.logName = ?1 and c.size >= ?2 and not exists (select 1 from "
                + "StoredCosignature s where s.logName = c.logName and s.size = c.size and s.witness = ?3) order by c.size",
                log, size, witness).firstResultOptional();
    }

    List<StoredCosignature> cosignatures() {
        return StoredCosignature.list("from StoredCosignature s where s.logName = ?1 and s.size = ?2 order by s.id", logName,
                size);
    }

    /** The note with the signatures of all witnesses that cosigned it. */
    String cosigned() {
        StringBuilder cosigned = new StringBuilder(note);
        cosignatures().forEach(cosignature -> cosigned.append(cosignature.line));
        return cosigned.toString();
    }
}
