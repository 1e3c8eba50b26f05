package energy.commonwatt.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import energy.commonwatt.money.Money;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One movement of money. Insert only; a pending one is resolved by another. */
@Entity
@Table(name = "ledger_transfer")
class Transfer extends PanacheEntityBase {

    enum Kind {
        POSTED, PENDING, POSTING, VOIDING
    }

    @Id
    UUID id;
    String key;
    @Enumerated(EnumType.STRING)
    Kind kind;
    UUID pendingId;
    long debitId;
    long creditId;
    long amount;
    String currency;
    Instant madeAt;

    protected Transfer() {
    }

    Transfer(String key, Kind kind, long debitId, long creditId, long amount, String currency, Instant madeAt) {
        this.id = UUID.randomUUID();
        this.key = key;
        this.kind = kind;
        this.debitId = debitId;
        this.creditId = creditId;
        this.amount = amount;
        this.currency = currency;
        this.madeAt = madeAt;
    }

    /** What posts or voids that one. */
    Transfer(Transfer pending, Kind kind, Instant madeAt) {
        this(kind.name().toLowerCase(java.util.Locale.ROOT) + "/" + pending.id, kind, pending.debitId, pending.creditId,
                pending.amount, pending.currency, madeAt);
        this.pendingId = pending.id;
    }

    static Optional<Transfer> ofKey(String key) {
        return find("key", key).firstResultOptional();
    }

    static Optional<Transfer> resolving(UUID pending) {
        return find("pendingId", pending).firstResultOptional();
    }

    Money money() {
        return new Money(amount, currency);
    }
}
