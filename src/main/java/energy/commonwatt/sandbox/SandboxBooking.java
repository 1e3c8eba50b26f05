package energy.commonwatt.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import energy.commonwatt.money.Iban;
import energy.commonwatt.money.Money;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What the sandbox bank has booked on the collecting account, and in which statement it told so. */
@Entity
public class SandboxBooking extends PanacheEntityBase {

    @Id
    public UUID id;
    @Column(insertable = false, updatable = false)
    public Long sequence;
    public boolean credit;
    public long minorUnits;
    public String currency;
    public LocalDate bookedOn;
    public String partyIban;
    public String partyName;
    public String words;
    public String endToEnd;
    public String returnReason;
    public String bookedBy;
    public Instant bookedAt;
    public String statement;

    protected SandboxBooking() {
    }

    SandboxBooking(boolean credit, Iban partyIban, String partyName, Money amount, String words, String bookedBy,
            Instant bookedAt) {
        this.id = UUID.randomUUID();
        this.credit = credit;
        this.minorUnits = amount.minorUnits();
        this.currency = amount.currency();
        this.bookedOn = LocalDate.ofInstant(bookedAt, ZoneOffset.UTC);
        this.partyIban = partyIban.text();
        this.partyName = partyName;
        this.words = words;
        this.bookedBy = bookedBy;
        this.bookedAt = bookedAt;
    }

    /** What no statement has told yet, in the order of booking. */
    static List<SandboxBooking> listUntold() {
        return list("statement is null order by sequence");
    }

    static List<SandboxBooking> newest(int most) {
        return SandboxBooking.<SandboxBooking>find("order by sequence desc").page(0, most).list();
    }

    static List<SandboxBooking> newestOf(String account, int most) {
        return SandboxBooking.<SandboxBooking>find("bookedBy = ?1 order by sequence desc", account).page(0, most).list();
    }

    public boolean told() {
        return statement != null;
    }

    public long signed() {
        return credit ? minorUnits : -minorUnits;
    }

    public String maskedIban() {
        return new Iban(partyIban).masked();
    }
}
