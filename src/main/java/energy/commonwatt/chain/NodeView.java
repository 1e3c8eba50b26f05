package energy.commonwatt.chain;

import java.time.Instant;
import java.util.List;

/**
 * What was last seen of one member's node.
 *
 * @param name host and port of its address; paths and passwords are nobody's business
 * @param height its newest block, -1 when it did not say
 * @param hash hash of that block, or null
 * @param minedAt time of that block, or null
 * @param behind blocks that another node had more at that moment
 */
public record NodeView(String name, Standing standing, long height, String hash, Instant minedAt, long behind) {

    /** How a node stands. Silence is no contradiction: it may be restarting. */
    public enum Standing {
        FOLLOWING, BEHIND, SILENT, OTHER_CHAIN
    }

    /**
     * A block that validators sealed.
     *
     * @param proposer who proposed it, 0x-prefixed hex
     * @param round attempts before it; more than 0 when a validator's turn passed without a block
     * @param seals how many seals the asked node keeps of it
     */
    public record SealedBlock(long number, Instant minedAt, String proposer, long round, int seals) {
    }

    /**
     * A validator's vote on the list of validators, as it stands in the block that it proposed.
     *
     * @param proposer whose vote it is, 0x-prefixed hex
     * @param subject on whom, 0x-prefixed hex
     * @param adds whether it is for adding; otherwise for removing
     */
    public record ValidatorVote(long block, Instant minedAt, String proposer, String subject, boolean adds) {
    }

    /**
     * The network as the nodes tell it.
     *
     * @param nodes in the order of the configuration
     * @param commonBlock the newest block that all answering nodes have, -1 when none answers
     * @param agreed whether they have the same block there, and so the same head of every log; null when fewer than two answer
     * @param stalled whether no node has a new block for long: uploads are accepted and wait
     * @param blocks the newest first; none on a chain without validators
     * @param validators in force for the newest of these blocks, 0x-prefixed hex
     * @param seenAt when the nodes were asked, or null before the first time
     */
    public record Network(List<NodeView> nodes, long commonBlock, Boolean agreed, boolean stalled, List<SealedBlock> blocks,
            List<String> validators, Instant seenAt) {

        static final Network UNSEEN = new Network(List.of(), -1, null, false, List.of(), List.of(), null);
    }
}
