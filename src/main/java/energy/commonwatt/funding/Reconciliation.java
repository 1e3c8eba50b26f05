package energy.commonwatt.funding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import energy.commonwatt.verification.Json;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Ledger, bank and chain held against each other, and what did not agree. Insert only. */
@Entity
public class Reconciliation extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    public Instant madeAt;
    String differences;

    protected Reconciliation() {
    }

    Reconciliation(Instant madeAt, String differences) {
        this.madeAt = madeAt;
        this.differences = differences;
    }

    public static Optional<Reconciliation> last() {
        return Reconciliation.<Reconciliation>find("order by id desc").firstResultOptional();
    }

    /** Sentences; empty when all agreed. */
    public List<String> differences() {
        return ((List<?>) Json.parse(differences.getBytes(java.nio.charset.StandardCharsets.UTF_8))).stream()
                .map(String.class::cast).toList();
    }
}
