package energy.commonwatt.payments;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import energy.commonwatt.money.Iban;
import energy.commonwatt.money.Money;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Money that somebody is asked to pay, and whether it came. */
@Entity
@Table(name = "payment_expectation")
public class ExpectedPayment extends PanacheEntityBase {

    enum State {
        OPEN, PAID, WITHDRAWN
    }

    @Id
    public UUID id;
    public UUID about;
    public UUID pending;
    public String reference;
    public long minorUnits;
    public String currency;
    public String payerIban;
    public String payerName;
    @Enumerated(EnumType.STRING)
    public State state;
    public Instant expectedAt;
    public Instant closedAt;
    @Version
    public int version;

    protected ExpectedPayment() {
    }

    ExpectedPayment(Payments.Expectation expectation, CreditorReference reference, Instant at) {
        this.id = UUID.randomUUID();
        this.about = expectation.about();
        this.pending = expectation.pending();
        this.reference = reference.text();
        this.minorUnits = expectation.amount().minorUnits();
        this.currency = expectation.amount().currency();
        this.payerIban = expectation.payer().iban();
        this.payerName = expectation.payer().name();
        this.state = State.OPEN;
        this.expectedAt = at;
    }

    static Optional<ExpectedPayment> about(UUID about) {
        return find("about", about).firstResultOptional();
    }

    /** Waits for whoever is changing it. */
    static Optional<ExpectedPayment> lockAbout(UUID about) {
        return ExpectedPayment.<ExpectedPayment>find("about", about).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Waits for whoever is changing it. */
    static Optional<ExpectedPayment> lock(CreditorReference reference) {
        return ExpectedPayment.<ExpectedPayment>find("reference", reference.text()).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What is open at this amount, oldest first: to which an entry can be assigned. */
    static List<ExpectedPayment> listOpen(Money amount) {
        return list("state = ?1 and minorUnits = ?2 and currency = ?3 order by expectedAt", State.OPEN, amount.minorUnits(),
                amount.currency());
    }

    public Money amount() {
        return new Money(minorUnits, currency);
    }

    public String groupedReference() {
        return new CreditorReference(reference).grouped();
    }

    public String groupedPayer() {
        return payerIban == null ? "" : new Iban(payerIban).grouped();
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** @throws PaymentRuleViolation when it is not open */
    void paid(Instant at) {
        close(State.PAID, at);
    }

    /** @throws PaymentRuleViolation when it is not open */
    void withdrawn(Instant at) {
        close(State.WITHDRAWN, at);
    }

    private void close(State end, Instant at) {
        if (!isOpen()) {
            throw new PaymentRuleViolation(PaymentRuleViolation.CONFLICT, "This payment is not expected any more",
                    "an open expectation", "one that was " + state.name().toLowerCase(Locale.ROOT) + " on " + closedAt);
        }
        state = end;
        closedAt = at;
    }

    boolean sameAs(Payments.Expectation other) {
        return pending.equals(other.pending()) && amount().equals(other.amount()) && other.payer().iban().equals(payerIban);
    }

    /** @throws PaymentRuleViolation while it is open */
    void forgetPayer() {
        if (isOpen()) {
            throw new PaymentRuleViolation(PaymentRuleViolation.CONFLICT, "A payment is still expected",
                    "none that is open", "reference " + groupedReference());
        }
        payerIban = null;
        payerName = null;
    }
}
