package energy.commonwatt.ledger;

/** A rule of the ledger said no; nothing was booked. */
public class LedgerRuleViolation extends RuntimeException {

    LedgerRuleViolation(String title, String expected, String found) {
        super(title + ": expected " + expected + ", found " + found);
    }
}
