package energy.commonwatt.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import energy.commonwatt.money.Money;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A statement that was imported. */
@Entity
public class BankStatement extends PanacheEntityBase {

    @Id
    public UUID id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "file_id")
    public StatementFile file;
    public int position;
    public String statementId;
    public String iban;
    public String currency;
    public long opening;
    public long closing;
    public LocalDate openedOn;
    public LocalDate closedOn;
    public Instant importedAt;

    protected BankStatement() {
    }

    BankStatement(StatementFile file, int position, ReadStatement read, BankAccount account) {
        this.id = UUID.randomUUID();
        this.file = file;
        this.position = position;
        this.statementId = read.id();
        this.iban = account.iban;
        this.currency = account.currency;
        this.opening = read.opening();
        this.closing = read.closing();
        this.openedOn = read.openedOn();
        this.closedOn = read.closedOn();
        this.importedAt = file.importedAt;
    }

    /** What the bank last said that the account holds; empty before the first statement. */
    public static Optional<Money> lastBalance() {
        return BankAccount.lastBalance();
    }

    static List<BankStatement> newest(int most) {
        return BankStatement.<BankStatement>find("order by importedAt desc, position desc").page(0, most).list();
    }
}
