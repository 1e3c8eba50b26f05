package energy.commonwatt.payments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Somebody approved a payment, or took that back. Insert only. */
@Entity
public class PaymentApproval extends PanacheEntityBase {

    @Id
    public UUID id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    public PaymentOrder order;
    public String administrator;
    public boolean given;
    public Instant decidedAt;

    protected PaymentApproval() {
    }

    PaymentApproval(PaymentOrder order, String administrator, boolean given, Instant decidedAt) {
        this.id = UUID.randomUUID();
        this.order = order;
        this.administrator = administrator;
        this.given = given;
        this.decidedAt = decidedAt;
    }

    static List<PaymentApproval> of(PaymentOrder order) {
        return list("order = ?1 order by decidedAt", order);
    }
}
