package energy.commonwatt.payments;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.money.Money;
import energy.commonwatt.web.NotFound;

/** What administrators decide about entries that no rule could place. Each is decided once; who, when and why is kept. */
@ApplicationScoped
class PaymentDesk {

    private static final int LONGEST_REASON = 1_000;

    private final Ledger ledger;
    private final PaymentOrders orders;
    private final EntryPlacing placing;
    private final Clock clock;

    PaymentDesk(Ledger ledger, PaymentOrders orders, EntryPlacing placing, Clock clock) {
        this.ledger = ledger;
        this.orders = orders;
        this.placing = placing;
        this.clock = clock;
    }

    /**
     * Orders the money back to whoever sent it; the order waits for two approvals like any other.
     *
     * @throws PaymentRuleViolation when it is no credit that waits, or its payer's account is not known
     */
    @Transactional
    void returnToSender(UUID id, String administrator) {
        BankEntry entry = waiting(id);
        unallocated(entry);
        if (entry.partyIban == null) {
            throw new PaymentRuleViolation(PaymentRuleViolation.AGAINST_RULE, "The payer's account is not known",
                    "an entry with the payer's IBAN", "none");
        }
        Payments.Payee payer = new Payments.Payee(entry.partyIban,
                entry.partyName == null ? "Unknown" : entry.partyName);
        orders.order(new Payments.Order(entry.id, AccountRef.unallocated(entry.currency), null, entry.amount(), payer,
                "Returned: we could not allocate your payment of " + entry.bookedOn));
        entry.handled(Placement.RETURN_ORDERED, administrator, null, clock.instant());
    }

    /**
     * Says what a credit pays for.
     *
     * @param about of an open expectation of the same amount
     * @param why kept with the entry
     * @throws PaymentRuleViolation when there is no reason, the amount differs, or either is decided by now
     */
    @Transactional
    void assign(UUID id, UUID about, String why, String administrator) {
        String reason = reason(why);
        BankEntry entry = waiting(id);
        unallocated(entry);
        ExpectedPayment expected = Optional.ofNullable(about).flatMap(ExpectedPayment::lockAbout)
                .orElseThrow(() -> new NotFound("expected payment", about));
        if (!expected.amount().equals(entry.amount())) {
            throw new PaymentRuleViolation(PaymentRuleViolation.AGAINST_RULE, "The amount is another one",
                    XmlValues.words(expected.minorUnits, expected.currency), XmlValues.words(entry.minorUnits, entry.currency));
        }
        placing.allocate(expected, entry);
        entry.expectation = expected;
        entry.handled(Placement.ASSIGNED, administrator, reason, clock.instant());
    }

    /**
     * Orders a payment that was sent back once more.
     *
     * @throws PaymentRuleViolation when nothing was sent back with this entry, or the payee breaks a rule
     */
    @Transactional
    void orderAgain(UUID id, Payments.Payee payee, String administrator) {
        BankEntry entry = waiting(id);
        if (entry.reason != DeskReason.SENT_BACK) {
            throw wrongKind("a payment of ours that was sent back", entry);
        }
        orders.orderAgain(entry.order, payee);
        entry.handled(Placement.ORDERED_AGAIN, administrator, null, clock.instant());
    }

    /**
     * Says that a credit makes good for money that had left without an order.
     *
     * @throws PaymentRuleViolation when there is no reason, or so much was not taken
     */
    @Transactional
    void settleClaim(UUID id, String why, String administrator) {
        String reason = reason(why);
        BankEntry entry = waiting(id);
        unallocated(entry);
        AccountRef claims = EntryPlacing.claims(entry.currency);
        Money claimed = ledger.balance(claims).posted();
        if (claimed.compareTo(entry.amount()) < 0) {
            throw new PaymentRuleViolation(PaymentRuleViolation.AGAINST_RULE, "So much was not taken",
                    "at most " + XmlValues.words(claimed.minorUnits(), claimed.currency()),
                    XmlValues.words(entry.minorUnits, entry.currency));
        }
        ledger.transfer("payments/settled/" + entry.id, AccountRef.unallocated(entry.currency), claims, entry.amount());
        entry.handled(Placement.CLAIM_SETTLED, administrator, reason, clock.instant());
    }

    /** Keeps what is done about a debit that no order explains. The claim stays until a credit settles it. */
    @Transactional
    void note(UUID id, String why, String administrator) {
        String reason = reason(why);
        BankEntry entry = waiting(id);
        if (entry.reason != DeskReason.NOT_ORDERED) {
            throw wrongKind("a debit that no order explains", entry);
        }
        entry.handled(Placement.NOTED, administrator, reason, clock.instant());
    }

    private static void unallocated(BankEntry entry) {
        if (!entry.credit || entry.reason == DeskReason.SENT_BACK) {
            throw wrongKind("money that came in and is not allocated", entry);
        }
    }

    private static PaymentRuleViolation wrongKind(String expected, BankEntry entry) {
        return new PaymentRuleViolation(PaymentRuleViolation.AGAINST_RULE, "This entry cannot be handled so", expected,
                "one that waits because of " + entry.reason);
    }

    private BankEntry waiting(UUID id) {
        ledger.enter();
        BankEntry entry = BankEntry.lock(id).orElseThrow(() -> new NotFound("bank entry", id));
        entry.mustWait();
        return entry;
    }

    private static String reason(String why) {
        String text = why == null ? "" : why.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw new PaymentRuleViolation(PaymentRuleViolation.AGAINST_RULE, "A decision needs a reason",
                    "1 to " + LONGEST_REASON + " characters that an auditor can follow", text.isEmpty()
                            ? "none"
                            : text.length()
                                    + " characters");
        }
        return text;
    }
}
