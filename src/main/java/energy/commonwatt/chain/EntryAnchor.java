package energy.commonwatt.chain;

import java.time.Instant;

import jakarta.persistence.Entity;

import org.web3j.protocol.core.methods.response.TransactionReceipt;

/**
 * One entry of a round on its way to a contract, which takes a round's entries in their order, each once. A round's entries wait for each
 * other in all contracts: what one contract is told may rest on what another was told before.
 */
@Entity
public abstract class EntryAnchor extends Anchor {

    /** A word of an event's data, 0x-prefixed. */
    private static final int WORD = 66;

    /** The contract that is told, 0x-prefixed lower-case hex. */
    public String contract;
    public byte[] roundId;
    /** How many entries the contract had of the round before this one. */
    public long entry;
    /** Encoded call, 0x-prefixed hex. */
    String call;
    /** The event that confirms it, see {@link EntryStatement#event}. */
    String event;
    /** The contract refuses it in blocks of an earlier time; null: it never does. */
    Instant notBefore;

    protected EntryAnchor() {
    }

    EntryAnchor(String contract, EntryStatement statement, long entry, Instant notBefore, Instant closedAt) {
        super(closedAt);
        this.contract = contract;
        this.roundId = statement.round();
        this.entry = entry;
        this.call = statement.call(entry);
        this.event = statement.event(entry);
        this.notBefore = notBefore;
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
        return entriesAt(node) > entry;
    }

    /** How many entries the contract has of the round. */
    abstract long entriesAt(MemberNode node);
}
