package energy.commonwatt.payments;

/** Why an entry waits for an administrator. */
public enum DeskReason {
    /** Nobody can tell what it is for. */
    NO_REFERENCE,
    /** Its reference is none of ours, or mistyped. */
    UNKNOWN_REFERENCE,
    /** It names more than one thing that we expect. */
    SEVERAL_REFERENCES,
    /** More or less than is expected under its reference. */
    WRONG_AMOUNT,
    /** What it pays for was withdrawn. */
    LATE,
    /** What it pays for was paid before. */
    DOUBLE,
    /** It comes from another account than the one that was verified, or from none that is named. */
    THIRD_PARTY,
    /** Money left the account and no order of ours says so: it is claimed back from the payment firm. */
    NOT_ORDERED,
    /** A payment of ours that the payee's bank sent back. */
    SENT_BACK
}
