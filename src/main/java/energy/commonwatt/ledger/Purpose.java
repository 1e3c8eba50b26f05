package energy.commonwatt.ledger;

/**
 * What an account is for. {@link #BANK} and {@link #CLAIMS} are what there is: their balance is debits less credits. All others are what is
 * owed to somebody: credits less debits.
 */
public enum Purpose {
    /** Money at the payment firm, as its statements say; one per currency. */
    BANK,
    /** Money that came in and is not yet allocated to anything; one per currency. */
    UNALLOCATED,
    /** Paid in for a round, until its outcome. */
    ESCROW,
    /** What the platform earned with a round. */
    FEES,
    /** Released to the project owner. */
    RELEASED,
    /** Ordered to be paid out and not yet confirmed by the bank. */
    PAYABLE,
    /** Taken from the account at the payment firm without an order of ours, to be claimed back; one per currency. */
    CLAIMS;

    boolean isAsset() {
        return this == BANK || this == CLAIMS;
    }
}
