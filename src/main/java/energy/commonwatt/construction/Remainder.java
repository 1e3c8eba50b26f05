package energy.commonwatt.construction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import energy.commonwatt.funding.RoundInvestors;
import energy.commonwatt.money.Money;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a commitment gets of the money that was not released before its round was wound up. */
@Entity
public class Remainder extends PanacheEntityBase {

    @Id
    public UUID id;
    public UUID commitmentId;
    @ManyToOne(optional = false)
    @JoinColumn(name = "escrow_id")
    public Escrow escrow;
    /** In minor units. */
    public long amount;
    public Instant at;
    public LocalDate paidOn;
    public UUID recordId;
    @Version
    public int version;

    protected Remainder() {
    }

    Remainder(Escrow escrow, RoundInvestors.Share share, long amount, Instant at, UUID recordId) {
        this.id = UUID.randomUUID();
        this.escrow = escrow;
        this.commitmentId = share.commitment();
        this.amount = amount;
        this.at = at;
        this.recordId = recordId;
    }

    static List<Remainder> of(Escrow escrow, List<RoundInvestors.Share> shares) {
        return list("escrow = ?1 and commitmentId in ?2", escrow, shares.stream().map(it -> it.commitment()).toList());
    }

    static Optional<Remainder> lock(UUID id) {
        return Remainder.<Remainder>findByIdOptional(id).map(it -> {
            Escrow.lock(it.escrow.id);
            return it;
        });
    }

    public Money money() {
        return escrow.amount(amount);
    }
}
