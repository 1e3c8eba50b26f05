package energy.commonwatt.chain;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Bytes that an anchor carried before a higher fee replaced them; a node may still have them and mine them. */
@Entity
class ReplacedTransaction extends PanacheEntityBase {

    @Id
    String hash;
    @ManyToOne(optional = false)
    Anchor anchor;
    String raw;
    Instant replacedAt;

    protected ReplacedTransaction() {
    }

    ReplacedTransaction(Anchor anchor, Instant replacedAt) {
        this.hash = anchor.hash;
        this.anchor = anchor;
        this.raw = anchor.raw;
        this.replacedAt = replacedAt;
    }

    static List<ReplacedTransaction> of(Anchor anchor) {
        return list("anchor = ?1 order by replacedAt desc", anchor);
    }
}
