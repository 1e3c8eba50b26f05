package energy.commonwatt.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;

import energy.commonwatt.money.Money;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A credit-transfer file for the bank (ISO 20022 pain.001.001.09), kept as it was made: every download is the same bytes. */
@Entity
public class PaymentFile extends PanacheEntityBase {

    @Id
    public UUID id;
    public String messageId;
    public String sha256;
    /** Read only where it is asked for: lists of files need it not. */
    @Basic(fetch = FetchType.LAZY)
    public byte[] content;
    public long orders;
    public long minorUnits;
    public String currency;
    public String madeBy;
    public Instant madeAt;

    protected PaymentFile() {
    }

    PaymentFile(UUID id, CreditTransferFile made, String madeBy, Instant madeAt) {
        this.id = id;
        this.messageId = made.messageId();
        this.content = made.xml();
        this.sha256 = EntryIdentity.sha256(made.xml());
        this.orders = made.orders();
        this.minorUnits = made.sum().minorUnits();
        this.currency = made.sum().currency();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    static Optional<PaymentFile> known(UUID id) {
        return findByIdOptional(id);
    }

    static List<PaymentFile> newest(int most) {
        return PaymentFile.<PaymentFile>find("order by madeAt desc").page(0, most).list();
    }

    /** Oldest first. */
    public static List<PaymentFile> listByAge() {
        return list("order by madeAt, id");
    }

    public Money amount() {
        return new Money(minorUnits, currency);
    }
}
