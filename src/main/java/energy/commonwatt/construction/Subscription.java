package energy.commonwatt.construction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Somebody's wish to hear of a building site. It is deleted when it ends, and its address with it. */
@Entity
@Table(name = "site_subscription")
public class Subscription extends PanacheEntityBase {

    /** Random. Whoever has it can end the subscription and nothing more: each letter carries it, so it is not hashed. */
    @Id
    public UUID id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "escrow_id")
    public Escrow escrow;
    public String address;
    /** SHA-256 of the token that confirms it, hex; null once it was used. */
    String tokenHash;
    Instant askedAt;
    public Instant confirmedAt;

    protected Subscription() {
    }

    static List<Subscription> confirmed(Escrow escrow) {
        return list("escrow = ?1 and confirmedAt is not null order by confirmedAt", escrow);
    }

    /** @param since asked before that it is no longer good */
    static Optional<Subscription> open(String tokenHash, Instant since) {
        return find("tokenHash = ?1 and askedAt >= ?2", tokenHash, since).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * In one statement, so that two who ask at once are one.
     *
     * @param before asked after that, or confirmed, it stays as it is
     * @return whether a letter is to be sent
     */
    static boolean ask(Escrow escrow, String address, String tokenHash, Instant now, Instant before) {
        return getEntityManager().createNativeQuery(
                "insert into site_subscription (id, escrow_id, address, token_hash, asked_at) values (?1, ?2, ?3, ?4, ?5) "
                        + "on conflict (escrow_id, address) do update set token_hash = excluded.token_hash, asked_at = excluded.asked_at "
                        + "where site_subscription.confirmed_at is null and site_subscription.asked_at < ?6")
                .setParameter(1, UUID.randomUUID()).setParameter(2, escrow.id).setParameter(3, address)
                .setParameter(4, tokenHash).setParameter(5, now).setParameter(6, before).executeUpdate() > 0;
    }

    /** How many links were sent since then, to all together. */
    static long askedSince(Instant since) {
        return count("askedAt >= ?1", since);
    }

    /** How many building sites this address was asked about without an answer. */
    static long unanswered(String address) {
        return count("address = ?1 and confirmedAt is null", address);
    }

    static long forget(Instant askedBefore) {
        return delete("confirmedAt is null and askedAt < ?1", askedBefore);
    }

    /** The link was opened: it is good once. */
    void confirm(Instant at) {
        tokenHash = null;
        confirmedAt = at;
    }
}
