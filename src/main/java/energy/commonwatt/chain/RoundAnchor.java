package energy.commonwatt.chain;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

import org.web3j.protocol.core.methods.response.TransactionReceipt;

/** One entry of a funding round on its way to the chain. The contract takes a round's entries in their order, each once. */
@Entity
@DiscriminatorValue("ROUND")
public class RoundAnchor extends Anchor {

    /** A word of an event's data, 0x-prefixed. */
    private static final int WORD = 66;

    /** The FundingRounds contract that has the round, 0x-prefixed lower-case hex. */
    public String contract;
    public byte[] roundId;
    /** How many entries the round had before this one. */
    public long entry;
    /** Encoded call, 0x-prefixed hex. */
    String call;
    /** The event that confirms it, see {@link RoundStatement#event}. */
    String event;
    /** The contract refuses it in blocks of an earlier time; null: it never does. */
    Instant notBefore;

    protected RoundAnchor() {
    }

    RoundAnchor(String contract, RoundStatement statement, long entry, Instant notBefore, Instant closedAt) {
        super(closedAt);
        this.contract = contract;
        this.roundId = statement.round();
        this.entry = entry;
        this.call = statement.call(entry);
        this.event = statement.event(entry);
        this.notBefore = notBefore;
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
    String to(ChainIdentity identity) {
        return contract;
    }

    @Override
    String call() {
        return call;
    }

    @Override
    boolean isSaidBy(TransactionReceipt receipt, ChainIdentity identity) {
        return receipt.getLogs().stream().anyMatch(log -> log.getAddress().equalsIgnoreCase(contract)
                && log.getTopics().size() >= 2 && log.getData().length() >= WORD
                && event.equalsIgnoreCase(
                        String.join(" ", log.getTopics().subList(0, 2)) + " " + log.getData().substring(0, WORD)));
    }

    @Override
    boolean isInEffectAt(MemberNode node, ChainIdentity identity) {
        return RoundContract.entries(node, contract, roundId) > entry;
    }
}
