package energy.commonwatt.chain;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    private static final int BATCH = 64;

    private final AnchorStore store;
    private final MemberNodes nodes;
    private final Receipts receipts;
    private final ChainProofs proofs;
    private final boolean development;
    private final Consumer<HeadMined> headMined;
    private final Clock clock;

    @Inject
    Proving(AnchorStore store, MemberNodes nodes, Receipts receipts, ChainProofs proofs, ChainConfig config,
            Event<HeadMined> headMined,
            Clock clock) {
        this(store, nodes, receipts, proofs, config, headMined::fire, clock);
    }

    Proving(AnchorStore store, MemberNodes nodes, Receipts receipts, ChainProofs proofs, ChainConfig config,
            Consumer<HeadMined> headMined,
            Clock clock) {
        this.store = store;
        this.nodes = nodes;
        this.receipts = receipts;
        this.proofs = proofs;
        this.development = !config.kind().isSealed();
        this.headMined = headMined;
        this.clock = clock;
    }

    /**
     * A development node that was killed comes back without its last blocks: the account's nonce and the hashes of the blocks
     * tell. A QBFT chain never takes a block back, so there only a block that was never proven can have been a mistake.
     */
    void takeBackLost(String signer, Round round) {
        if (development) {
            takeBackLostProofs(round);
        }
        long next = round.minedNonce(signer);
        List<Anchor> lost = store.inTransaction(() -> store.inBlocksFrom(signer, next));
        lost.stream().filter(anchor -> development || anchor.state != AnchorState.PROVEN).forEach(anchor -> {
            LOG.warnf("The chain lost block %d with %s; the same transaction is sent again", anchor.blockNumber,
                    anchor.subject());
            store.change(anchor, Anchor::lost);
        });
    }

    /** As long as the newest block of a proof is there, all the older ones are. */
    private void takeBackLostProofs(Round round) {
        for (Anchor anchor : store.inTransaction(() -> store.newestProven(BATCH))) {
            if (anchor.proofBlock <= round.tip().number() && nodes.any(node -> hasProofBlock(node, anchor))) {
                return;
            }
            LOG.warnf("The chain lost block %d, which proved %s; it is proven again", anchor.proofBlock,
                    anchor.subject());
            store.change(anchor, Anchor::proofLost);
        }
    }

    private static boolean hasProofBlock(MemberNode node, Anchor anchor) {
        return node.block(anchor.proofBlock).path("hash").asText().equals(anchor.proofHash);
    }

    void prove(Anchor anchor, Round round) {
        Optional<TransactionReceipt> receipt = receipts.find(anchor);
        if (receipt.isEmpty() && !receipts.tookEffect(anchor, round)) {
            throw new ChainUnavailable("No node has the transaction of anchor " + anchor.id + " in a block");
        }
        if (receipt.isPresent() && !receipt.get().getBlockHash().equals(anchor.blockHash)) {
            store.change(anchor, it -> receipts.accept(it, receipt.get(), round.identity()));
            return;
        }
        if (anchor instanceof HeadAnchor head) {
            HeadProof proof = proofs.of(head, round.identity());
            nodes.requireMostAgree(proof.block(), proof.blockHash());
            store.change(anchor, it -> prove((HeadAnchor) it, proof));
        } else {
            nodes.requireMostAgree(anchor.blockNumber, anchor.blockHash);
            store.change(anchor, it -> it.proven(null, it.blockNumber, it.blockHash, clock.instant()));
        }
    }

    private void prove(HeadAnchor anchor, HeadProof proof) {
        LogHead head = proof.head();
        HeadAnchor closing = store.closing(head.logId(), head.size())
                .filter(other -> Arrays.equals(other.newRoot, head.root()))
                .orElseThrow(() -> new ChainRuleViolation("The chain has a head of size " + head.size()
                        + " for this log that was never closed here"));
        String transaction = closing.minedHash == null ? anchor.minedHash : closing.minedHash;
        String section = proof.section().put("transaction", transaction).toString();
        anchor.proven(section, proof.block(), proof.blockHash(), clock.instant());
        headMined.accept(new HeadMined(anchor, head, section));
    }
}
