package energy.commonwatt.chain;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Bytes that an anchor carried before a higher fee replaced them; a node may still have them and mine them. */
@Entity
class ReplacedTransaction extends PanacheEntityBase {

    @Id
    String hash;
    Long anchorId;
    String raw;
    Instant replacedAt;

    protected ReplacedTransaction() {
    }

    ReplacedTransaction(Anchor anchor, Instant replacedAt) {
        this.hash = anchor.hash;
        this.anchorId = anchor.id;
        this.raw = anchor.raw;
        this.replacedAt = replacedAt;
    }
}
