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
    private final LogContract contract;
    private final boolean development;

    Receipts(AnchorStore store, MemberNodes nodes, LogContract contract, ChainConfig config) {
        this.development = !config.kind().isSealed();
        this.store = store;
        this.nodes = nodes;
        this.contract = contract;
    }

    /** By every hash that the anchor ever had: a replaced transaction may still be the one that a block took. */
    Optional<TransactionReceipt> find(Anchor anchor) {
        List<String> replaced = store.inTransaction(() -> store.replacedHashes(anchor));
        return Stream.concat(Stream.of(anchor.hash), replaced.stream())
                .map(hash -> nodes.find(node -> node.receipt(hash))).flatMap(Optional::stream).findFirst();
    }

    /**
     * Whether the chain has the anchor's head although no node shows its transaction in a block: a development node that is killed while
     * it saves may come back with the effect of a block that it forgot. Nothing could be sent again then, for the nonce is used up.
     */
    boolean tookEffect(Anchor anchor, Round round) {
        return development && anchor.nonce < round.minedNonce(anchor.signer)
                && nodes.any(node -> LogContract.headSize(node.proof(round.identity().contract,
                        LogContract.headSlots(anchor.logId), node.tip().number())) >= anchor.newSize);
    }

    /** Mined is only what the contract's event confirms word for word. */
    void accept(Anchor anchor, TransactionReceipt receipt, ChainIdentity identity) {
        String hash = receipt.getTransactionHash();
        long number = receipt.getBlockNumber().longValueExact();
        if (!receipt.isStatusOK()) {
            anchor.minedInVain(hash, number, receipt.getBlockHash(),
                    "The contract refused this head in block " + number + ": it does not extend the head on the chain");
        } else if (!contract.says(receipt, anchor, identity.contract)) {
            anchor.minedInVain(hash, number, receipt.getBlockHash(),
                    "Block " + number + " has the transaction, but no event of the contract that names this head");
        } else {
            anchor.mined(hash, number, receipt.getBlockHash());
        }
    }
}
