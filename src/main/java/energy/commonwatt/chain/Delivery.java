package energy.commonwatt.chain;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.web3j.protocol.core.methods.response.TransactionReceipt;

/** Brings signed bytes into a block: the same ones, any number of times, to any node. */
@ApplicationScoped
class Delivery {

    private final AnchorStore store;
    private final MemberNodes nodes;
    private final Receipts receipts;
    private final Signing signing;
    private final ChainConfig config;

    Delivery(AnchorStore store, MemberNodes nodes, Receipts receipts, Signing signing, ChainConfig config) {
        this.store = store;
        this.nodes = nodes;
        this.receipts = receipts;
        this.signing = signing;
        this.config = config;
    }

    /** Few at a time: what lies far behind the next nonce waits its turn, because pools refuse long queues of one sender. */
    boolean isDue(Anchor anchor, Round round) {
        return anchor.nonce < round.minedNonce(anchor.signer) + config.inFlight();
    }

    /** First send, also after a restart that forgot it and after a development chain lost the block. */
    void send(Anchor anchor, Round round) {
        if (anchor.nonce < round.minedNonce(anchor.signer)) {
            // Something with this nonce is in a block already; most likely it is ours, sent before a crash.
            follow(anchor, round);
        } else {
            offer(anchor, round);
        }
    }

    /** Looks for the anchor in a block, and sends it again where waiting would not help. */
    void follow(Anchor anchor, Round round) {
        Optional<TransactionReceipt> receipt = receipts.find(anchor);
        if (receipt.isPresent()) {
            acceptNews(anchor, receipt.get(), round);
        } else if (anchor.nonce < round.minedNonce(anchor.signer)) {
            waitForReceipt(anchor, round);
        } else if (anchor.sentBlock == null || !nodes.any(node -> node.knows(anchor.hash))) {
            offer(anchor, round);
        } else if (isOverdue(anchor, round)) {
            push(anchor, round);
        }
    }

    /** What is mined in vain stays so, unless it turns out to lie in another block than some node said. */
    private void acceptNews(Anchor anchor, TransactionReceipt receipt, Round round) {
        if (!receipt.getBlockHash().equals(anchor.blockHash)) {
            store.change(anchor, it -> receipts.accept(it, receipt, round.identity()));
        }
    }

    private void offer(Anchor anchor, Round round) {
        Optional<String> refusal = nodes.offer(anchor.raw);
        if (refusal.isEmpty()) {
            store.change(anchor, it -> it.sent(round.tip().number()));
            return;
        }
        String problem = "The node refused the transaction: " + refusal.get();
        if (!problem.equals(anchor.problem)) {
            store.change(anchor, it -> it.stuck(problem));
        } else if (anchor.maxFee.compareTo(round.tip().baseFee()) < 0 && signing.mayRaiseFee(anchor, round)) {
            signing.raiseFee(anchor, round);
        }
    }

    /** The nonce is used up, but no node shows one of our transactions: a lagging node, or somebody else has the key. */
    private void waitForReceipt(Anchor anchor, Round round) {
        if (receipts.tookEffect(anchor, round)) {
            long newest = round.tip().number();
            String hash = nodes.ask(node -> node.block(newest).path("hash").asText());
            store.change(anchor, it -> it.mined(it.hash, newest, hash));
        } else if (anchor.sentBlock == null) {
            store.change(anchor, it -> it.sent(round.tip().number()));
        } else if (isOverdue(anchor, round) && anchor.state != AnchorState.STUCK) {
            store.change(anchor, it -> it.stuck("Nonce " + anchor.nonce + " of " + anchor.signer
                    + " is used on the chain, but no node has a transaction of this anchor: something else was signed with this key"));
        }
    }

    private boolean isOverdue(Anchor anchor, Round round) {
        return round.tip().number() - anchor.sentBlock >= config.stuckAfterBlocks();
    }

    /** Other members first; a higher fee only when that did not help either. */
    private void push(Anchor anchor, Round round) {
        if (anchor.fruitless > 0 && signing.mayRaiseFee(anchor, round)) {
            signing.raiseFee(anchor, round);
        } else {
            nodes.offerToAll(anchor.raw);
            store.change(anchor, it -> it.waitedInVain(round.tip().number()));
        }
    }
}
