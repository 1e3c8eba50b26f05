package energy.commonwatt.chain;

/**
 * Fired inside the transaction that is about to call an anchor proven. An observer that finds the proof wanting throws, and the
 * anchor stays {@link AnchorState#MINED}.
 *
 * @param anchor the anchor whose head was found in the chain's state
 * @param chainProof section {@code chain} of the proof pack, as JSON text
 */
public record HeadMined(Anchor anchor, String chainProof) {
}
