package energy.commonwatt.chain;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** One entry of a round's escrow on its way to the contract MilestoneEscrow. */
@Entity
@DiscriminatorValue("ESCROW")
public class EscrowAnchor extends EntryAnchor {

    protected EscrowAnchor() {
    }

    EscrowAnchor(String contract, EscrowStatement statement, long entry, Instant notBefore, Instant closedAt) {
        super(contract, statement, entry, notBefore, closedAt);
    }

    /** The escrow's entries in their order. */
    public static List<EscrowAnchor> of(byte[] roundId) {
        return list("roundId = ?1 order by entry", roundId);
    }

    @Override
    String subject() {
        return "entry " + entry + " of an escrow";
    }

    @Override
    long entriesAt(MemberNode node) {
        return EscrowContract.totals(node, contract, roundId).entries();
    }
}
