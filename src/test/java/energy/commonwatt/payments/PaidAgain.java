package energy.commonwatt.payments;

import java.util.Set;
import java.util.UUID;

/** Payments that came back and go out once more, for tests of other packages. */
public final class PaidAgain {

    private PaidAgain() {
    }

    /** Orders the same to another account, which two administrators approve. In the caller's transaction. */
    public static void order(PaymentOrders orders, PaymentOrder returned, String iban) {
        orders.orderAgain(returned, new Payments.Payee(iban, returned.payeeName));
        Set<UUID> ids = Set.of(PaymentOrder.about(returned.about).getLast().id);
        orders.approve(ids, "first");
        orders.approve(ids, "second");
    }
}
