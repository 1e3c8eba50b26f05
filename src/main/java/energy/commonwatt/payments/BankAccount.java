package energy.commonwatt.payments;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

import energy.commonwatt.money.Money;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The collecting account as the last imported statement left it. */
@Entity
public class BankAccount extends PanacheEntityBase {

    @Id
    public String iban;
    public String currency;
    public long minorUnits;
    public LocalDate closedOn;

    protected BankAccount() {
    }

    /** Waits for another import; an account that is new begins at nothing, as the ledger does. */
    static BankAccount lock(String iban, String currency) {
        getEntityManager().createNativeQuery("""
                insert into bank_account (iban, currency, minor_units) values (?1, ?2, 0) on conflict do nothing""")
                .setParameter(1, iban).setParameter(2, currency).executeUpdate();
        return BankAccount.<BankAccount>findByIdOptional(iban, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    /** What the bank last said that all accounts hold; empty before the first statement. */
    static Optional<Money> lastBalance() {
        return BankAccount.<BankAccount>list("closedOn is not null").stream().map(BankAccount::closing).reduce(Money::plus);
    }

    Money closing() {
        return new Money(minorUnits, currency);
    }

    /**
     * Goes on to the end of a statement.
     *
     * @param known sum of its entries that were booked before
     * @throws PaymentRuleViolation when it does not begin where the last one ended
     */
    void continueTo(ReadStatement statement, long known) {
        if (Math.addExact(statement.opening(), known) != minorUnits) {
            throw new PaymentRuleViolation(PaymentRuleViolation.CONFLICT, "This statement does not continue the last one",
                    "an opening balance that, with the entries booked before, makes the last closing balance "
                            + XmlValues.words(minorUnits, currency)
                            + (closedOn == null ? " (no statement yet)" : " of " + closedOn),
                    "an opening balance of " + XmlValues.words(statement.opening(), currency) + " on " + statement.openedOn()
                            + " and entries booked before of " + XmlValues.words(known, currency)
                            + "; a statement in between may be missing");
        }
        minorUnits = statement.closing();
        if (closedOn == null || statement.closedOn().isAfter(closedOn)) {
            closedOn = statement.closedOn();
        }
    }
}
