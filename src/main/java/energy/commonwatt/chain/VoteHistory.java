package energy.commonwatt.chain;

import java.util.List;

/** What a proof pack must carry so that a known set of validators can be followed to the one that sealed its block. */
interface VoteHistory {

    /**
     * @param block
     *            number of a block
     * @return RLP of the headers with votes up to this block, 0x-prefixed hex, in ascending order
     * @throws ChainUnavailable
     *             while they are not known yet
     */
    List<String> upTo(long block);
}
