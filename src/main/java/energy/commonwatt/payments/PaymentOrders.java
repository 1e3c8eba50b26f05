package energy.commonwatt.payments;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.web.NotFound;

/** Payments from the order over two approvals and a file to the bank's confirmation. */
@ApplicationScoped
public class PaymentOrders {

    private final Ledger ledger;
    private final PaymentsConfig config;
    private final Event<PaymentMade> made;
    private final Event<PaymentReturned> returned;
    private final Clock clock;

    PaymentOrders(Ledger ledger, PaymentsConfig config, Event<PaymentMade> made, Event<PaymentReturned> returned,
            Clock clock) {
        this.ledger = ledger;
        this.config = config;
        this.made = made;
        this.returned = returned;
        this.clock = clock;
    }

    /** @return the order's id; the same order again is the same one @throws PaymentRuleViolation when the payee breaks a rule */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID order(Payments.Order order) {
        List<PaymentOrder> before = PaymentOrder.about(order.about());
        if (!before.isEmpty()) {
            return same(before.getFirst(), order);
        }
        PayeeRules.currency(order.amount(), config.currency());
        PaymentOrder fresh = new PaymentOrder(order, PayeeRules.checked(order.payee()), clock.instant());
        fresh.persist();
        ledger.transfer("payments/order/" + fresh.id, order.from(), fresh.payable(), order.amount());
        return fresh.id;
    }

    private static UUID same(PaymentOrder first, Payments.Order order) {
        if (!first.sameAs(order)) {
            throw new PaymentRuleViolation(PaymentRuleViolation.CONFLICT, "Another payment was ordered for this",
                    "the same order again", "another amount or account");
        }
        return first.id;
    }

    /**
     * All of them or none.
     *
     * @throws PaymentRuleViolation when nothing is selected, one was approved by the same administrator before, or waits no more
     */
    @Transactional
    public int approve(Collection<UUID> ids, String administrator) {
        return each(ids, order -> {
            order.approve(administrator);
            new PaymentApproval(order, administrator, true, clock.instant()).persist();
        });
    }

    /** @throws PaymentRuleViolation when there is no approval of theirs, or the order is in a file already */
    @Transactional
    public void withdrawApproval(UUID id, String administrator) {
        each(Set.of(id), order -> {
            order.withdrawApproval(administrator);
            new PaymentApproval(order, administrator, false, clock.instant()).persist();
        });
    }

    private static int each(Collection<UUID> ids, Consumer<PaymentOrder> action) {
        if (ids.isEmpty()) {
            throw new PaymentRuleViolation(PaymentRuleViolation.MALFORMED, "No payment was selected", "at least one", "none");
        }
        Set<UUID> distinct = Set.copyOf(ids);
        List<PaymentOrder> orders = PaymentOrder.lock(distinct);
        if (orders.size() != distinct.size()) {
            throw new NotFound("payment order", distinct);
        }
        orders.forEach(action);
        return orders.size();
    }

    /**
     * Puts everything that two administrators have approved into one file for the bank.
     *
     * @throws PaymentRuleViolation when nothing is approved
     */
    @Transactional
    public PaymentFile file(String administrator) {
        List<PaymentOrder> orders = PaymentOrder.lockIn(PaymentOrder.State.APPROVED);
        if (orders.isEmpty()) {
            throw new PaymentRuleViolation(PaymentRuleViolation.CONFLICT, "There is nothing to put into a file",
                    "payments that two administrators have approved", "none");
        }
        UUID id = UUID.randomUUID();
        CreditTransferFile content = CreditTransferFile.of(id.toString().replace("-", ""), orders,
                CollectingAccount.of(config), clock.instant().atOffset(ZoneOffset.UTC));
        PaymentFile file = new PaymentFile(id, content, administrator, clock.instant());
        file.persist();
        orders.forEach(order -> order.filed(file));
        return file;
    }

    /** A statement says that the bank carried it out. */
    @Transactional(Transactional.TxType.MANDATORY)
    void confirmed(PaymentOrder order, BankEntry entry) {
        order.confirmed(entry.bookedOn);
        ledger.transfer("payments/confirmed/" + entry.id, order.payable(), AccountRef.bank(order.currency), order.amount());
        made.fire(new PaymentMade(order.about, order.amount(), entry.bookedOn));
    }

    /** A statement says that the payee's bank sent it back: the money is payable once more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void sentBack(PaymentOrder order, BankEntry entry) {
        order.returned(entry.bookedOn);
        ledger.transfer("payments/sent-back/" + entry.id, AccountRef.bank(order.currency), order.payable(), order.amount());
        returned.fire(new PaymentReturned(order.about));
    }

    /** The same payment to another account, from what was sent back; two administrators approve it anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    void orderAgain(PaymentOrder returned, Payments.Payee payee) {
        returned.again(PayeeRules.checked(payee), clock.instant()).persist();
    }
}
