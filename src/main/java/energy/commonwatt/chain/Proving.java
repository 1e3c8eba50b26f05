package energy.commonwatt.chain;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

/** Turns "in a block" into "proven", and back when a development chain loses the block. */
@ApplicationScoped
class Proving {

    private static final Logger LOG = Logger.getLogger(Proving.class);

    private final AnchorStore store;
    private final Receipts receipts;
    private final ChainProofs proofs;
    private final boolean development;
    private final Consumer<HeadMined> headMined;
    private final Clock clock;

    @Inject
    Proving(AnchorStore store, Receipts receipts, ChainProofs proofs, ChainConfig config, Event<HeadMined> headMined,
            Clock clock) {
        this(store, receipts, proofs, config, headMined::fire, clock);
    }

    Proving(AnchorStore store, Receipts receipts, ChainProofs proofs, ChainConfig config, Consumer<HeadMined> headMined,
            Clock clock) {
        this.store = store;
        this.receipts = receipts;
        this.proofs = proofs;
        this.development = config.kind() == ChainConfig.Kind.DEVELOPMENT;
        this.headMined = headMined;
        this.clock = clock;
    }

    /**
     * A development node that was killed comes back without its last blocks; its account's nonce tells. A QBFT chain never takes a
     * block back, so there only a block that was never proven can have been a mistake.
     */
    void takeBackLost(String signer, Round round) {
        long next = round.minedNonce(signer);
        List<Anchor> lost = store.inTransaction(() -> store.inBlocksFrom(signer, next));
        lost.stream().filter(anchor -> development || anchor.state != AnchorState.PROVEN).forEach(anchor -> {
            LOG.warnf("The chain lost block %d with the head of size %d of a log; the same transaction is sent again",
                    anchor.blockNumber, anchor.newSize);
            store.change(anchor, Anchor::lost);
        });
    }

    void prove(Anchor anchor, Round round) {
        TransactionReceipt receipt = receipts.find(anchor)
                .orElseThrow(() -> new ChainUnavailable("No node has the transaction of anchor " + anchor.id + " in a block"));
        if (!receipt.getBlockHash().equals(anchor.blockHash)) {
            store.change(anchor, it -> receipts.accept(it, receipt, round.identity()));
            return;
        }
        HeadProof proof = proofs.of(anchor, round.identity());
        store.change(anchor, it -> prove(it, proof));
    }

    private void prove(Anchor anchor, HeadProof proof) {
        LogHead head = proof.head();
        Anchor closing = store.closing(head.logId(), head.size())
                .filter(other -> Arrays.equals(other.newRoot, head.root()))
                .orElseThrow(() -> new ChainRuleViolation("The chain has a head of size " + head.size()
                        + " for this log that was never closed here"));
        String transaction = closing.minedHash == null ? anchor.minedHash : closing.minedHash;
        String section = proof.section().put("transaction", transaction).toString();
        anchor.proven(section, clock.instant());
        headMined.accept(new HeadMined(anchor, head, section));
    }
}
