package energy.commonwatt.funding;

/** Where an offer is. Whether an open one takes commitments already or still, its times tell. */
public enum RoundState {
    /** Waits for an administrator. */
    PROPOSED,
    /** Turned down, with a reason. */
    REFUSED,
    /** Public; takes commitments from its opening to its closing time, then waits for payments and reflection periods. */
    OPEN,
    /** Takes no commitments because of a fault in its information sheet (Reg. (EU) 2020/1503, Art. 23(11)). */
    SUSPENDED,
    /** The minimum is paid in, every reflection period is over. */
    FUNDED,
    /** The minimum was not reached: everything is paid back. */
    FAILED,
    /** Withdrawn: everything is paid back. */
    CANCELLED;

    boolean isLive() {
        return this == OPEN || this == SUSPENDED;
    }

    boolean isPublic() {
        return this != PROPOSED && this != REFUSED;
    }

    boolean isOutcome() {
        return this == FUNDED || this == FAILED || this == CANCELLED;
    }
}
