package energy.commonwatt.records;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A proof pack as it was made when its head was proven. Kept for ever; a chain that had to be sent to again gets a newer one. */
@Entity
@Table(name = "proof_pack")
public class StoredProofPack extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    public UUID recordId;
    Long anchorId;
    public Instant madeAt;
    /** JSON text, format {@code commonwatt-proof-pack/1}. */
    public String pack;

    protected StoredProofPack() {
    }

    StoredProofPack(UUID recordId, Long anchorId, Instant madeAt, String pack) {
        this.recordId = recordId;
        this.anchorId = anchorId;
        this.madeAt = madeAt;
        this.pack = pack;
    }

    /** The pack that holds today: none while the record is not proven, for an older pack speaks of a block that is gone. */
    public static Optional<StoredProofPack> valid(StoredRecord record) {
        return RecordState.of(record) == RecordState.PROVEN ? newest(record.id) : Optional.empty();
    }

    /** The pack as it is handed out: with the cosignatures that witnesses have given to its head since it was made. */
    public String witnessed() {
        StoredRecord record = StoredRecord.findById(recordId);
        return PackWitnesses.added(pack, record.logName);
    }

    static Optional<StoredProofPack> newest(UUID recordId) {
        return find("recordId = ?1 order by id desc", recordId).firstResultOptional();
    }
}
