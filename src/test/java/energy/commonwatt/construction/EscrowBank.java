package energy.commonwatt.construction;

import static energy.commonwatt.payments.PaymentOrder.State.APPROVED;
import static energy.commonwatt.payments.PaymentOrder.State.CONFIRMED;
import static energy.commonwatt.payments.PaymentOrder.State.FILED;
import static energy.commonwatt.payments.PaymentOrder.State.RETURNED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Purpose;
import energy.commonwatt.payments.PaidAgain;
import energy.commonwatt.payments.PaymentOrder;
import energy.commonwatt.payments.PaymentOrders;
import energy.commonwatt.testsupport.Histories;
import energy.commonwatt.testsupport.OurBank;

/** What becomes of released tranches at the bank, there and in an escrow's books. */
final class EscrowBank {

    private final OurBank bank;
    private final PaymentOrders orders;
    private final EscrowBooks books;
    private final Histories.Seen seen;
    private final List<Long> before;

    EscrowBank(OurBank bank, PaymentOrders orders, EscrowBooks books, Histories.Seen seen) {
        this.bank = bank;
        this.orders = orders;
        this.books = books;
        this.seen = seen;
        before = common();
    }

    /** Balances that all rounds have in common. */
    private List<Long> common() {
        return List.of(bank.posted(AccountRef.bank("EUR")), bank.posted(AccountRef.unallocated("EUR")),
                bank.posted(AccountRef.of(Purpose.CLAIMS, null, "EUR")));
    }

    private static PaymentOrder newest(EscrowBooks.Step it) {
        return PaymentOrder.<PaymentOrder>find("about = ?1 order by attempt desc", it.id).firstResult();
    }

    void goOn(EscrowBooks.Step it) {
        again(it);
        file(it);
        if (it.order == FILED) {
            carryOut(it);
        }
    }

    /** Everything that is approved, if there is something of this escrow. */
    void file(EscrowBooks.Step any) {
        if (books.steps.stream().anyMatch(it -> it.order == APPROVED)) {
            orders.file("first");
            books.steps.stream().filter(it -> it.order == APPROVED).forEach(it -> it.order = FILED);
            seen.count("filed");
        }
    }

    /** The bank carries a payment out; where it was not told to, what it takes is claimed back. */
    void carryOut(EscrowBooks.Step it) {
        if (it.order == null || it.tranche > books.atBank()) {
            return;
        }
        bank.paidOut(it.tranche, newest(it).endToEnd);
        if (it.order == FILED) {
            seen.count(it.paid ? "paid again" : "paid");
            it.order = CONFIRMED;
            books.paid(it);
        } else {
            books.claimed += it.tranche;
            seen.count("taken when " + it.order);
        }
    }

    /** The payee's bank sends a payment back; where it had none, nobody knows what that money is for. */
    void sendBack(EscrowBooks.Step it) {
        if (it.order == null) {
            return;
        }
        bank.sentBack(it.tranche, newest(it).endToEnd);
        if (it.order == CONFIRMED) {
            it.order = RETURNED;
            seen.count("sent back");
        } else {
            books.unallocated += it.tranche;
            seen.count("sent back in vain");
        }
    }

    void again(EscrowBooks.Step it) {
        if (it.order == RETURNED) {
            PaidAgain.order(orders, newest(it), BuildingSite.IBAN);
            it.order = APPROVED;
            seen.count("ordered again");
        }
    }

    void compare() {
        List<Long> now = common();
        assertEquals(List.of(books.atBank(), books.unallocated, books.claimed),
                List.of(now.get(0) - before.get(0), now.get(1) - before.get(1), now.get(2) - before.get(2)),
                "bank, unallocated and claims");
    }
}
