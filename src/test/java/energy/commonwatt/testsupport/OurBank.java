package energy.commonwatt.testsupport;

import java.util.function.UnaryOperator;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.payments.StatementImport;

/** Our account at the bank, statement by statement, in the caller's transaction. Amounts in minor units. */
public record OurBank(StatementImport statements, Ledger ledger) {

    public long posted(AccountRef account) {
        return ledger.balance(account).posted().minorUnits();
    }

    /** An investor pays. @param reference structured @return how many payments were expected */
    public int paidIn(long cents, String reference) {
        return says(it -> it.credit(cents, Investing.IBAN, reference, null));
    }

    /** The bank carries a payment out. */
    public void paidOut(long cents, String endToEnd) {
        says(it -> it.debit(cents, endToEnd));
    }

    /** The payee's bank sends it back. */
    public void sentBack(long cents, String endToEnd) {
        says(it -> it.returned(cents, endToEnd));
    }

    private int says(UnaryOperator<BankText> entry) {
        return statements.take(entry.apply(BankText.from(posted(AccountRef.bank("EUR")))).bytes(), "desk").allocated();
    }
}
