package energy.commonwatt.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import energy.commonwatt.money.Money;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A booked transaction of the collecting account and what became of it. */
@Entity
public class BankEntry extends PanacheEntityBase {

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "statement_id")
    public BankStatement statement;
    public int position;
    public String iban;
    public String identity;
    public boolean credit;
    public long minorUnits;
    public String currency;
    public LocalDate bookedOn;
    public String partyIban;
    public String partyName;
    public String words;
    public String endToEnd;
    public String bankReference;
    public String returnReason;
    @Enumerated(EnumType.STRING)
    public Placement placement;
    @Enumerated(EnumType.STRING)
    public DeskReason reason;
    @ManyToOne
    @JoinColumn(name = "expectation_id")
    public ExpectedPayment expectation;
    @ManyToOne
    @JoinColumn(name = "order_id")
    public PaymentOrder order;
    public String handledBy;
    public Instant handledAt;
    public String handledWhy;
    @Version
    public int version;

    protected BankEntry() {
    }

    BankEntry(BankStatement statement, int position, String identity, ReadEntry read) {
        this.id = UUID.randomUUID();
        this.statement = statement;
        this.position = position;
        this.iban = statement.iban;
        this.identity = identity;
        this.credit = read.credit();
        this.minorUnits = read.minorUnits();
        this.currency = statement.currency;
        this.bookedOn = read.bookedOn();
        this.partyIban = read.party().iban();
        this.partyName = read.party().name();
        this.words = read.words();
        this.endToEnd = read.endToEnd();
        this.bankReference = read.bankReference();
        this.returnReason = read.returnReason();
    }

    static boolean isKnown(String iban, String identity) {
        return count("iban = ?1 and identity = ?2", iban, identity) > 0;
    }

    static Optional<BankEntry> known(UUID id) {
        return findByIdOptional(id);
    }

    static Optional<BankEntry> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static List<BankEntry> listDesk() {
        return list("placement = ?1 order by bookedOn, position", Placement.DESK);
    }

    static long countDesk() {
        return count("placement", Placement.DESK);
    }

    static List<BankEntry> of(BankStatement statement) {
        return list("statement = ?1 order by position", statement);
    }

    public Money amount() {
        return new Money(minorUnits, currency);
    }

    /** Minor units with their sign as the account sees it. */
    public long signed() {
        return credit ? minorUnits : -minorUnits;
    }

    public String groupedIban() {
        return partyIban == null ? "" : partyIban.replaceAll(".{4}(?=.)", "$0 ");
    }

    /** Whether it is money that came in and that nobody has allocated. */
    public boolean unallocated() {
        return waits() && credit && reason != DeskReason.SENT_BACK;
    }

    public boolean waits() {
        return placement == Placement.DESK;
    }

    void allocated(ExpectedPayment to) {
        placement = Placement.ALLOCATED;
        expectation = to;
    }

    void confirms(PaymentOrder carriedOut) {
        placement = Placement.CONFIRMED;
        order = carriedOut;
    }

    void toDesk(DeskReason why, ExpectedPayment found, PaymentOrder of) {
        placement = Placement.DESK;
        reason = why;
        expectation = found;
        order = of;
    }

    /** @throws PaymentRuleViolation when it does not wait: somebody else was faster, or a rule placed it */
    void mustWait() {
        if (!waits()) {
            throw new PaymentRuleViolation(PaymentRuleViolation.CONFLICT, "This entry is not on the desk any more",
                    "an entry that waits",
                    handledBy == null
                            ? "one that was matched by itself"
                            : "one that " + handledBy + " handled on " + handledAt);
        }
    }

    void handled(Placement decision, String administrator, String why, Instant at) {
        mustWait();
        placement = decision;
        handledBy = administrator;
        handledAt = at;
        handledWhy = why;
    }
}
