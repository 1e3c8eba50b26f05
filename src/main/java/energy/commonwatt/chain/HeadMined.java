package energy.commonwatt.chain;

/**
 * Fired inside the transaction that is about to call an anchor proven. An observer that finds the proof wanting throws, and the
 * anchor stays {@link AnchorState#MINED}.
 *
 * @param anchor the anchor whose leaves are proven now
 * @param head the head in the proven state: the anchor's own, or a later one of the same log, which covers the same leaves
 * @param chainProof section {@code chain} of the proof pack, as JSON text
 */
public record HeadMined(HeadAnchor anchor, LogHead head, String chainProof) {
}
