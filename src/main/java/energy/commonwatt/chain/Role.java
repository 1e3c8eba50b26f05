package energy.commonwatt.chain;

/** What a member runs. In the contract's order. Every member has one vote, whatever its role. */
public enum Role {
    /** A node that seals blocks. */
    VALIDATOR,
    /** A witness that cosigns heads of logs. */
    WITNESS,
    /** Neither: it reads, checks and votes. */
    OBSERVER
}
