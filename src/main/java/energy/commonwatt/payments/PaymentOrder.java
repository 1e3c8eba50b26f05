package energy.commonwatt.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Purpose;
import energy.commonwatt.money.Iban;
import energy.commonwatt.money.Money;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Money to be paid out, on its way from the order to the bank's confirmation. */
@Entity
public class PaymentOrder extends PanacheEntityBase {

    /** In this order; from FILED on nobody can stop it. */
    public enum State {
        ORDERED, APPROVED, FILED, CONFIRMED, RETURNED;

        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    public UUID id;
    public UUID about;
    public int attempt;
    public String fromPurpose;
    public UUID fromSubject;
    public UUID subject;
    public long minorUnits;
    public String currency;
    public String payeeIban;
    public String payeeName;
    public String words;
    public String endToEnd;
    @Enumerated(EnumType.STRING)
    public State state;
    public Instant orderedAt;
    public String firstApprover;
    public String secondApprover;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "file_id")
    public PaymentFile file;
    public LocalDate confirmedOn;
    public LocalDate returnedOn;
    @Version
    public int version;

    protected PaymentOrder() {
    }

    PaymentOrder(Payments.Order order, Payments.Payee payee, Instant at) {
        this.id = UUID.randomUUID();
        this.about = order.about();
        this.attempt = 1;
        this.fromPurpose = order.from().purpose().name();
        this.fromSubject = order.from().subject();
        this.subject = order.subject();
        this.minorUnits = order.amount().minorUnits();
        this.currency = order.amount().currency();
        this.words = order.words();
        begin(payee, at);
    }

    private void begin(Payments.Payee payee, Instant at) {
        this.payeeIban = payee.iban();
        this.payeeName = payee.name();
        // Max35Text: an UUID without hyphens has 32 characters.
        this.endToEnd = id.toString().replace("-", "");
        this.state = State.ORDERED;
        this.orderedAt = at;
    }

    /** The same payment once more, to another account. */
    PaymentOrder again(Payments.Payee payee, Instant at) {
        require(State.RETURNED, "order again what was not sent back");
        PaymentOrder next = new PaymentOrder();
        next.id = UUID.randomUUID();
        next.about = about;
        next.attempt = attempt + 1;
        next.fromPurpose = fromPurpose;
        next.fromSubject = fromSubject;
        next.subject = subject;
        next.minorUnits = minorUnits;
        next.currency = currency;
        next.words = words;
        next.begin(payee, at);
        return next;
    }

    static List<PaymentOrder> about(UUID about) {
        return list("about = ?1 order by attempt", about);
    }

    /** Minor units that payees' banks sent back and that have not left again. */
    static long sentBack(UUID subject, String currency) {
        return getEntityManager().createQuery(
                """
                        select coalesce(sum(o.minorUnits), 0) from PaymentOrder o where o.subject = ?1 and o.currency = ?2
                        and o.state <> CONFIRMED and (o.state = RETURNED or o.attempt > 1)
                        and o.attempt = (select max(other.attempt) from PaymentOrder other where other.about = o.about)""",
                Long.class).setParameter(1, subject).setParameter(2, currency).getSingleResult();
    }

    static List<PaymentOrder> listIn(State state) {
        return list("state = ?1 order by orderedAt, id", state);
    }

    static long countIn(State state) {
        return count("state", state);
    }

    static List<PaymentOrder> newestDone(int most) {
        return PaymentOrder.<PaymentOrder>find("state in ?1 order by orderedAt desc, id",
                List.of(State.FILED, State.CONFIRMED, State.RETURNED)).page(0, most).list();
    }

    /** Waits for whoever is changing them; always in the same order, so that two who wait do not wait for each other. */
    static List<PaymentOrder> lock(Collection<UUID> ids) {
        return PaymentOrder.<PaymentOrder>find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    static List<PaymentOrder> lockIn(State state) {
        return PaymentOrder.<PaymentOrder>find("state = ?1 order by id", state).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    static Optional<PaymentOrder> lockEndToEnd(String endToEnd) {
        return PaymentOrder.<PaymentOrder>find("endToEnd", endToEnd).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    public Money amount() {
        return new Money(minorUnits, currency);
    }

    public String groupedIban() {
        return payeeIban == null ? "" : new Iban(payeeIban).grouped();
    }

    AccountRef payable() {
        return AccountRef.of(Purpose.PAYABLE, subject, currency);
    }

    boolean sameAs(Payments.Order other) {
        return Objects.equals(subject, other.subject()) && amount().equals(other.amount())
                && fromPurpose.equals(other.from().purpose().name()) && Objects.equals(fromSubject, other.from().subject());
    }

    public boolean approvedBy(String administrator) {
        return administrator.equals(firstApprover) || administrator.equals(secondApprover);
    }

    /** @throws PaymentRuleViolation when this administrator approved it before, or nothing is left to approve */
    void approve(String administrator) {
        if (approvedBy(administrator)) {
            throw new PaymentRuleViolation(PaymentRuleViolation.AGAINST_RULE, "Nobody approves a payment twice",
                    "another administrator", "the one who approved it before");
        }
        require(State.ORDERED, "approve");
        if (firstApprover == null) {
            firstApprover = administrator;
        } else {
            secondApprover = administrator;
            state = State.APPROVED;
        }
    }

    /** @throws PaymentRuleViolation when there is no approval of theirs, or the bank has it already */
    void withdrawApproval(String administrator) {
        if (!approvedBy(administrator)) {
            throw new PaymentRuleViolation(PaymentRuleViolation.CONFLICT, "There is no approval of yours",
                    "an approval by " + administrator, "none");
        }
        if (state != State.ORDERED && state != State.APPROVED) {
            throw wrong("an order that is in no file yet");
        }
        firstApprover = administrator.equals(firstApprover) ? secondApprover : firstApprover;
        secondApprover = null;
        state = State.ORDERED;
    }

    void filed(PaymentFile in) {
        require(State.APPROVED, "file");
        file = in;
        state = State.FILED;
    }

    void confirmed(LocalDate on) {
        require(State.FILED, "confirm");
        confirmedOn = on;
        state = State.CONFIRMED;
    }

    void returned(LocalDate on) {
        require(State.CONFIRMED, "return");
        returnedOn = on;
        state = State.RETURNED;
    }

    private void require(State wanted, String action) {
        if (state != wanted) {
            throw wrong("an order that is " + wanted.words() + ", to " + action);
        }
    }

    private PaymentRuleViolation wrong(String expected) {
        return new PaymentRuleViolation(PaymentRuleViolation.CONFLICT, "This payment is in another state", expected,
                "one that is " + state.words());
    }

    /** The account and the name are destroyed; amount, days and states stay. */
    void forgetPayee() {
        payeeIban = null;
        payeeName = null;
        words = null;
    }
}
