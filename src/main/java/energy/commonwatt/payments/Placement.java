package energy.commonwatt.payments;

/** What became of an entry. */
public enum Placement {
    /** By its reference, at once. */
    ALLOCATED,
    /** A debit that carries out an order. */
    CONFIRMED,
    /** It waits for an administrator. */
    DESK,
    /** An administrator said what it pays for. */
    ASSIGNED,
    /** An administrator ordered it back to its payer. */
    RETURN_ORDERED,
    /** It was sent back to us, and an administrator ordered it once more. */
    ORDERED_AGAIN,
    /** It makes good for money that had left without an order. */
    CLAIM_SETTLED,
    /** A debit without an order: an administrator wrote down what is done about it. The claim stays until a credit settles it. */
    NOTED
}
