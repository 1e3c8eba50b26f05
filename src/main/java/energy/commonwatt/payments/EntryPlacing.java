package energy.commonwatt.payments;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.ledger.Purpose;

/** Books a new entry into the ledger and says what it is for, or that nobody but an administrator can say. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EntryPlacing {

    private final Ledger ledger;
    private final PaymentOrders orders;
    private final Event<PaymentReceived> received;
    private final Clock clock;

    EntryPlacing(Ledger ledger, PaymentOrders orders, Event<PaymentReceived> received, Clock clock) {
        this.ledger = ledger;
        this.orders = orders;
        this.received = received;
        this.clock = clock;
    }

    /** Money that came in counts before money that went out, and what came back only after it went out, however the bank sorts them. */
    static int order(ReadEntry entry) {
        return !entry.credit() ? 1 : entry.returnReason() == null ? 0 : 2;
    }

    void place(BankEntry entry, ReadEntry read) {
        Optional<PaymentOrder> order = Optional.ofNullable(read.endToEnd()).flatMap(PaymentOrder::lockEndToEnd);
        if (!entry.credit) {
            debit(entry, order);
        } else if (order.filter(it -> sentBack(it, entry)).isPresent()) {
            orders.sentBack(order.get(), entry);
            entry.toDesk(DeskReason.SENT_BACK, null, order.get());
        } else {
            credit(entry, read);
        }
        entry.persist();
    }

    private static boolean sentBack(PaymentOrder order, BankEntry entry) {
        return order.state == PaymentOrder.State.CONFIRMED && order.amount().equals(entry.amount());
    }

    private void debit(BankEntry entry, Optional<PaymentOrder> order) {
        boolean ours = order.filter(it -> it.state == PaymentOrder.State.FILED && it.amount().equals(entry.amount()))
                .isPresent();
        if (ours) {
            orders.confirmed(order.get(), entry);
            entry.confirms(order.get());
        } else {
            ledger.transfer("payments/claim/" + entry.id, claims(entry.currency), AccountRef.bank(entry.currency),
                    entry.amount());
            entry.toDesk(DeskReason.NOT_ORDERED, null, order.orElse(null));
        }
    }

    static AccountRef claims(String currency) {
        return AccountRef.of(Purpose.CLAIMS, null, currency);
    }

    private void credit(BankEntry entry, ReadEntry read) {
        ledger.transfer("payments/entry/" + entry.id, AccountRef.bank(entry.currency), AccountRef.unallocated(entry.currency),
                entry.amount());
        Match match = Match.of(read, entry.currency, ExpectedPayment::lock);
        if (match.reason() == null) {
            allocate(match.expected(), entry);
            entry.allocated(match.expected());
        } else {
            entry.toDesk(match.reason(), match.expected(), null);
        }
    }

    /** Posts the pledge and tells whoever expected the money. @throws PaymentRuleViolation when it is not expected any more */
    void allocate(ExpectedPayment expected, BankEntry entry) {
        expected.paid(clock.instant());
        ledger.post(expected.pending);
        received.fire(new PaymentReceived(expected.about, entry.amount(), entry.bookedOn));
    }
}
