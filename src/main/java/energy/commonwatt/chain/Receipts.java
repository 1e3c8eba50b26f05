package energy.commonwatt.chain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.web3j.protocol.core.methods.response.TransactionReceipt;

/** Finds anchors in blocks. */
@ApplicationScoped
class Receipts {

    private final AnchorStore store;
    private final MemberNodes nodes;
    private final boolean development;

    Receipts(AnchorStore store, MemberNodes nodes, ChainConfig config) {
        this.development = !config.kind().isSealed();
        this.store = store;
        this.nodes = nodes;
    }

    /** By every hash that the anchor ever had: a replaced transaction may still be the one that a block took. */
    Optional<TransactionReceipt> find(Anchor anchor) {
        List<String> replaced = store.inTransaction(() -> store.replacedHashes(anchor));
        return Stream.concat(Stream.of(anchor.hash), replaced.stream())
                .map(hash -> nodes.find(node -> node.receipt(hash))).flatMap(Optional::stream).findFirst();
    }

    /**
     * Whether the chain has what the anchor states although no node shows its transaction in a block: a development node that is killed while
     * it saves may come back with the effect of a block that it forgot. Nothing could be sent again then, for the nonce is used up.
     */
    boolean tookEffect(Anchor anchor, Round round) {
        return development && anchor.nonce < round.minedNonce(anchor.signer)
                && nodes.any(node -> anchor.isInEffectAt(node, round.identity()));
    }

    /** Mined is only what the contract's event confirms word for word. */
    void accept(Anchor anchor, TransactionReceipt receipt, ChainIdentity identity) {
        String hash = receipt.getTransactionHash();
        long number = receipt.getBlockNumber().longValueExact();
        if (!receipt.isStatusOK()) {
            anchor.minedInVain(hash, number, receipt.getBlockHash(),
                    "The contract refused " + anchor.subject() + " in block " + number
                            + ": it does not go on from what the chain has");
        } else if (!anchor.isSaidBy(receipt, identity)) {
            anchor.minedInVain(hash, number, receipt.getBlockHash(),
                    "Block " + number + " has the transaction, but no event of the contract that names " + anchor.subject());
        } else {
            anchor.mined(hash, number, receipt.getBlockHash());
        }
    }
}
