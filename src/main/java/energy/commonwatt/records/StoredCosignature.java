package energy.commonwatt.records;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import energy.commonwatt.verification.Cosignature;
import energy.commonwatt.verification.NotProven;
import energy.commonwatt.verification.NoteKey;
import energy.commonwatt.verification.SignedNote;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A witness's signature under one of our checkpoints, verified before it is kept. Insert only. */
@Entity
@Table(name = "cosignature")
class StoredCosignature extends PanacheEntityBase {

    /** 9999-12-31T23:59:59Z. Later times are signed as well as others, and kept by no database. */
    private static final long LATEST = 253_402_300_799L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    String logName;
    long size;
    /** The witness's key, as {@link NoteKey#vkey()} writes it. */
    String witness;
    /** Signature line with its newline. */
    String line;
    /** As the witness states it. */
    Instant time;

    protected StoredCosignature() {
    }

    private StoredCosignature(StoredCheckpoint checkpoint, Cosignature found, String line) {
        this.logName = checkpoint.logName;
        this.size = checkpoint.size;
        this.witness = found.key().vkey();
        this.line = line;
        this.time = Instant.ofEpochSecond(found.time());
    }

    /**
     * @param lines signature lines as the witness answered; those of other keys are passed over (C2SP tlog-witness)
     * @throws NotProven when the key's line is missing or does not verify, or a line is none
     */
    static StoredCosignature verified(StoredCheckpoint checkpoint, NoteKey witness, String lines) {
        StoredCosignature newest = null;
        for (String line : lines.lines().map(it -> it + '\n').toList()) {
            Cosignature found = Cosignature
                    .find(SignedNote.parse((checkpoint.note + line).getBytes(StandardCharsets.UTF_8)), witness);
            if (found != null && found.time() <= LATEST
                    && (newest == null || newest.time.getEpochSecond() < found.time())) {
                newest = new StoredCosignature(checkpoint, found, line);
            }
        }
        if (newest == null) {
            throw new NotProven("expected a cosignature of " + witness.name() + ", found none");
        }
        return newest;
    }

    /** The newest of the witness on a log. */
    static Optional<StoredCosignature> newest(String witness, String log) {
        return find("from StoredCosignature s where s.witness = ?1 and s.logName = ?2 order by s.size desc", witness, log)
                .firstResultOptional();
    }
}
