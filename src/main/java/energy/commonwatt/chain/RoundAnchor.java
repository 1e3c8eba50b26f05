package energy.commonwatt.chain;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** One entry of a funding round on its way to the contract FundingRounds. */
@Entity
@DiscriminatorValue("ROUND")
public class RoundAnchor extends EntryAnchor {

    protected RoundAnchor() {
    }

    RoundAnchor(String contract, RoundStatement statement, long entry, Instant notBefore, Instant closedAt) {
        super(contract, statement, entry, notBefore, closedAt);
    }

    /** The round's entries in their order. */
    public static List<RoundAnchor> of(byte[] roundId) {
        return list("roundId = ?1 order by entry", roundId);
    }

    @Override
    String subject() {
        return "entry " + entry + " of a funding round";
    }

    @Override
    long entriesAt(MemberNode node) {
        return RoundContract.totals(node, contract, roundId).entries();
    }
}
