package energy.commonwatt.testsupport;

import java.util.List;
import java.util.UUID;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.money.Money;
import energy.commonwatt.payments.BankEntry;
import energy.commonwatt.payments.BankStatement;
import energy.commonwatt.payments.PaymentOrders;
import energy.commonwatt.payments.Payments;
import energy.commonwatt.payments.StatementImport;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** A statement, an entry and an order behind every route about payments; what is decided is new each time. */
final class MatrixPayments {

    private final StatementImport statements = Arc.container().instance(StatementImport.class).get();
    private final Payments payments = Arc.container().instance(Payments.class).get();
    private final PaymentOrders orders = Arc.container().instance(PaymentOrders.class).get();

    /** A statement with a credit that nobody expects, going on where the last one ended. */
    byte[] statement() {
        long balance = QuarkusTransaction.requiringNew().call(BankStatement::lastBalance).map(Money::minorUnits).orElse(0L);
        return BankText.from(balance).credit(100, Investing.IBAN, null, "unexpected").bytes();
    }

    String path(String route) {
        if (route.endsWith("/orders/files")) {
            approved();
        }
        return route.contains("{id}") ? route.replace("{id}", id(route).toString()) : route;
    }

    private UUID id(String route) {
        if (route.contains("/files/")) {
            approved();
            return orders.file("first").id;
        }
        return route.contains("/orders/")
                ? UUID.randomUUID()
                : route.contains("/statements/") ? entry().statement.id : entry().id;
    }

    private BankEntry entry() {
        statements.take(statement(), "administrator");
        return QuarkusTransaction.requiringNew()
                .call(() -> BankEntry.<BankEntry>find("order by statement.importedAt desc").page(0, 1).firstResult());
    }

    private void approved() {
        BankEntry entry = entry();
        UUID order = QuarkusTransaction.requiringNew().call(() -> payments.order(new Payments.Order(UUID.randomUUID(),
                AccountRef.unallocated("EUR"), null, entry.amount(), new Payments.Payee(Investing.IBAN, "Payer"), "Returned")));
        orders.approve(List.of(order), "first");
        orders.approve(List.of(order), "second");
    }
}
