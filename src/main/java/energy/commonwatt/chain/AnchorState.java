package energy.commonwatt.chain;

/** Where a log head is on its way to the chain. */
public enum AnchorState {
    /** Head fixed, nothing signed. */
    CLOSED,
    /** Nonce taken, raw bytes stored and committed. */
    SIGNED,
    /** A node took the bytes. */
    SENT,
    /** In a block, and the block's event names this head. */
    MINED,
    /** State proof stored and verified by our own verifier. */
    PROVEN,
    /** Does not move by itself; {@link Anchor#problem} says why. */
    STUCK
}
