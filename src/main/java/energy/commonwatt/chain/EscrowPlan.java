package energy.commonwatt.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What an escrow promises, as far as its contract holds the platform to it.
 *
 * @param grace how long a milestone may be late before it is overdue
 * @param voting how long a vote lasts
 * @param quorumBasisPoints of the paid units, in 1/10,000
 * @param feeBasisPoints of the money raised, in 1/10,000, rounded down
 */
public record EscrowPlan(Parties parties, Duration grace, Duration voting, int quorumBasisPoints, int feeBasisPoints,
        List<Milestone> milestones) {

    /**
     * @param operator SHA-256 of how the records name it, 32 bytes; likewise {@code attesterOrganisation}
     * @param attester address of the key whose signature attests, 0x-prefixed hex
     */
    public record Parties(byte[] operator, byte[] attesterOrganisation, String attester) {
    }

    /** @param part share of the tranche in the whole @param dueAt the first moment that is late */
    public record Milestone(long part, Instant dueAt, boolean inOrder, boolean stops) {
    }
}
