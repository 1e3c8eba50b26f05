package energy.commonwatt.funding;

/** Where a commitment is; the chain's contract knows the same states. */
public enum CommitmentState {
    /** Made, its money is expected. */
    OPEN,
    /** Its money has arrived. */
    PAID,
    /** Revoked in its reflection period before any money came. */
    REVOKED,
    /** No money came in time. */
    LAPSED,
    /** Its money is to be paid back: it was revoked, or the round failed or was withdrawn. */
    OWED,
    /** Its money was paid back, as a bank statement confirms. */
    REFUNDED
}
