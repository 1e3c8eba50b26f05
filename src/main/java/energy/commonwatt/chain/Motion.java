package energy.commonwatt.chain;

import java.util.List;
import java.util.Optional;

/**
 * Something that a member proposed.
 *
 * @param id Keccak-256 of number and encoded action, 0x-prefixed hex: a vote names what it is for
 * @param number from 0, in the order of proposal
 * @param proposedAt block of the proposal
 * @param lastBlock the last block in which it can be voted for
 * @param executedAt block of its execution; empty before
 * @param votes in the order they were cast, the proposer's first
 * @param needed votes that it would need now
 */
public record Motion(String id, long number, MotionAction action, State state, long proposedAt, long lastBlock,
        Optional<Long> executedAt, List<Vote> votes, int needed) {

    /** Where a motion is. */
    public enum State {
        OPEN, EXECUTED, EXPIRED
    }

    /**
     * A member's vote for it; there are none against.
     *
     * @param castAt block of the vote
     * @param counts whether the member is present, so that the vote counts now
     */
    public record Vote(ConsortiumMember member, long castAt, boolean counts) {
    }

    /** Votes that count now. */
    public int counting() {
        return (int) votes.stream().filter(Vote::counts).count();
    }
}
