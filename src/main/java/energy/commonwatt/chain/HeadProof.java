package energy.commonwatt.chain;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A log's head in the state of a block.
 *
 * @param section section {@code chain} of the proof pack (docs/proof-pack.md), still without its transaction
 */
record HeadProof(LogHead head, ObjectNode section) {
}
