package energy.commonwatt.records;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import energy.commonwatt.verification.CanonicalJson;
import energy.commonwatt.verification.Finding;
import energy.commonwatt.verification.InclusionCheck;
import energy.commonwatt.verification.Json;
import energy.commonwatt.verification.Malformed;
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

    /** What is wrong with the pack as it is stored today: it was made of this very record, and proven when it was stored. */
    Optional<String> contradiction(StoredRecord record) {
        try {
            Map<?, ?> json = (Map<?, ?>) Json.parse(pack);
            if (!Arrays.equals(CanonicalJson.bytes(json.get("record")), record.canonical)) {
                return Optional
                        .of("The stored proof pack was changed: expected the record as it lies in its log, found another");
            }
        } catch (Malformed | ClassCastException | NullPointerException unreadable) {
            return Optional.of("The stored proof pack was changed: expected a pack, found what cannot be read");
        }
        Finding finding = InclusionCheck.of(pack.getBytes(StandardCharsets.UTF_8), Optional.empty()).verdict();
        return finding == Finding.PROVEN
                ? Optional.empty()
                : Optional
                        .of("The stored proof pack was changed: expected one that proves its record, found one that does not");
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
