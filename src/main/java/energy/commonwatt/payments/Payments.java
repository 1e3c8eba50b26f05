package energy.commonwatt.payments;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.money.Iban;
import energy.commonwatt.money.Money;
import energy.commonwatt.web.NotFound;

/** What features ask of the bank, in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Payments {

    /**
     * Money that somebody is asked to pay.
     *
     * @param about what it is for, for example a commitment; one expectation each
     * @param pending pledge in the ledger, from unallocated money to escrow; posted when the money is matched
     * @param payer only money from this account is matched by itself, another one's goes to the desk
     */
    public record Expectation(UUID about, UUID pending, Money amount, Payee payer) {
    }

    /** @param iban without blanks @param name of its holder, of which 70 characters are sent (EPC 132-08) */
    public record Payee(String iban, String name) {

        public String groupedIban() {
            return new Iban(iban).grouped();
        }
    }

    /**
     * Money to be paid out. It goes into a credit-transfer file once two different administrators have approved it.
     *
     * @param about what it is for; one order each
     * @param from what it lowers; the money moves to PAYABLE of the subject at once, and out of the bank when a statement confirms it
     * @param subject the round whose PAYABLE it is, null for money that belongs to none
     * @param words remittance information for the payee, of which 140 characters are sent (ISO 20022 Max140Text)
     */
    public record Order(UUID about, AccountRef from, UUID subject, Money amount, Payee payee, String words) {
    }

    private final Ledger ledger;
    private final PaymentOrders orders;
    private final Forgetting forgetting;
    private final PaymentsConfig config;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    Payments(Ledger ledger, PaymentOrders orders, Forgetting forgetting, PaymentsConfig config, Clock clock) {
        this.ledger = ledger;
        this.orders = orders;
        this.forgetting = forgetting;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @return the creditor reference (ISO 11649) that the payer must give; the same expectation again has the same one
     * @throws PaymentRuleViolation when the payer's account is none, or something else is expected for the same
     */
    public String expect(Expectation expectation) {
        Optional<ExpectedPayment> before = ExpectedPayment.about(expectation.about());
        if (before.isPresent()) {
            return same(before.get(), expectation);
        }
        PayeeRules.currency(expectation.amount(), config.currency());
        Expectation checked = new Expectation(expectation.about(), expectation.pending(), expectation.amount(),
                PayeeRules.checked(expectation.payer()));
        ExpectedPayment expected = new ExpectedPayment(checked, CreditorReference.random(random), clock.instant());
        expected.persist();
        return expected.reference;
    }

    private static String same(ExpectedPayment before, Expectation expectation) {
        if (!before.sameAs(expectation)) {
            throw new PaymentRuleViolation(PaymentRuleViolation.CONFLICT, "Another payment is expected for this",
                    "the same expectation again", "another pledge, amount or account");
        }
        return before.reference;
    }

    /**
     * Nothing is expected any more: money that comes all the same goes to the desk as late. The caller voids the pledge.
     *
     * @throws NotFound when nothing was expected
     * @throws PaymentRuleViolation when it was paid or withdrawn before
     */
    public void expectNoMore(UUID about) {
        ledger.enter();
        ExpectedPayment.lockAbout(about).orElseThrow(() -> new NotFound("expected payment", about)).withdrawn(clock.instant());
    }

    /**
     * @return the order's id; the same order again is the same one
     * @throws PaymentRuleViolation when the payee's account is none, or another payment was ordered for the same
     */
    public UUID order(Order order) {
        return orders.order(order);
    }

    /**
     * Orders what two administrators have decided already: their decision is the approval.
     *
     * @param first and {@code second} are different administrators
     * @throws PaymentRuleViolation when the payee breaks a rule, they are the same, or another payment was ordered for this
     */
    public UUID orderApproved(Order order, String first, String second) {
        UUID id = orders.order(order);
        orders.approve(Set.of(id), first);
        orders.approve(Set.of(id), second);
        return id;
    }

    /** What was paid out for this, came back from the payees' banks, and has not been confirmed anew: payable once more. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Money sentBack(UUID subject, String currency) {
        return new Money(PaymentOrder.sentBack(subject, currency), currency);
    }

    /**
     * Account that investors pay to, as they need it to pay.
     *
     * @throws PaymentRuleViolation when the installation has none
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Payee receiver() {
        CollectingAccount ours = CollectingAccount.of(config);
        return new Payee(ours.iban().text(), ours.name());
    }

    /** The reference under which money is expected for this, if any was. */
    public Optional<String> reference(UUID about) {
        return ExpectedPayment.about(about).map(expected -> expected.reference);
    }

    /**
     * Destroys names and account numbers of the payer or payee of this. Bank entries keep theirs until the retention period is over
     * ({@link PaymentsConfig#retention()}; Reg. (EU) 2020/1503, Art. 26), then a daily round destroys them without being asked.
     *
     * @throws PaymentRuleViolation while money is expected, waits on the desk or is on its way; then nothing is destroyed
     */
    public void forget(UUID about) {
        ledger.enter();
        forgetting.forget(about);
    }
}
