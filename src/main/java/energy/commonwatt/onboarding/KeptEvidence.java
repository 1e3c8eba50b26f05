package energy.commonwatt.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A value about a person with its salt. Once both are destroyed the commitment stays, for a record carries it. */
@Entity
@Table(name = "evidence")
class KeptEvidence extends PanacheEntityBase {

    @Id
    public String commitment;
    public UUID caseId;
    /** In the order of keeping, from 0. */
    public int number;
    public String kind;
    public String value;
    public byte[] salt;
    public Instant keptAt;
    public UUID recordId;

    protected KeptEvidence() {
    }

    KeptEvidence(String commitment, UUID caseId, int number, String kind, String value, byte[] salt, Instant keptAt) {
        this.commitment = commitment;
        this.caseId = caseId;
        this.number = number;
        this.kind = kind;
        this.value = value;
        this.salt = salt;
        this.keptAt = keptAt;
    }

    static Optional<KeptEvidence> known(String commitment) {
        return findByIdOptional(commitment);
    }

    static List<KeptEvidence> of(UUID caseId) {
        return list("caseId = ?1 order by number", caseId);
    }

    static int next(UUID caseId) {
        return (int) count("caseId", caseId);
    }

    /** The latest value of a kind, empty when there is none or it was destroyed. */
    static Optional<String> latest(UUID caseId, String kind) {
        return KeptEvidence.<KeptEvidence>find("caseId = ?1 and kind = ?2 order by number desc", caseId, kind)
                .firstResultOptional().map(kept -> kept.value);
    }

    static long since(UUID caseId, Instant moment) {
        return count("caseId = ?1 and keptAt > ?2", caseId, moment);
    }

    static void destroy(UUID caseId) {
        update("value = null, salt = null where caseId = ?1", caseId);
    }
}
