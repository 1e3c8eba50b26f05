package energy.commonwatt.chain;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A log's head in the state of a block.
 *
 * @param block number of the block
 * @param blockHash its hash, 0x-prefixed hex
 * @param section section {@code chain} of the proof pack (docs/proof-pack.md), still without its transaction
 */
record HeadProof(LogHead head, long block, String blockHash, ObjectNode section) {
}
