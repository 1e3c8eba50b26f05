package energy.commonwatt.chain;

import java.math.BigInteger;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jboss.logging.Logger;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Moves anchors towards PROVEN, one step at a time, each step in a transaction of its own. Killed at any point it goes on from
 * what is committed: sending the same bytes again is harmless, signing again would not be.
 */
@ApplicationScoped
class Submitter {

    private static final Logger LOG = Logger.getLogger(Submitter.class);
    private static final int BATCH = 64;

    private final Chain chain;
    private final ChainConfig config;
    private final MemberNodes nodes;
    private final LogContract contract;
    private final ChainProofs proofs;
    private final TransactionSigner signer;
    private final SubmitterLease lease;
    private final Event<HeadMined> headMined;
    private final Clock clock;

    Submitter(Chain chain, ChainConfig config, MemberNodes nodes, LogContract contract, ChainProofs proofs,
            TransactionSigner signer,
            SubmitterLease lease, Event<HeadMined> headMined, Clock clock) {
        this.chain = chain;
        this.config = config;
        this.nodes = nodes;
        this.contract = contract;
        this.proofs = proofs;
        this.signer = signer;
        this.lease = lease;
        this.headMined = headMined;
        this.clock = clock;
    }

    /**
     * One round over everything that is open.
     *
     * @throws ChainUnavailable when no node answers; nothing is lost, the next round goes on
     */
    void round() {
        lease.whileHeld(signer.address(), () -> chain.ready().ifPresent(this::round));
    }

    private void round(ChainIdentity identity) {
        if (chain.isDevelopment()) {
            takeBackLostBlocks();
        }
        sign(identity);
        forEach(AnchorState.SIGNED, this::send);
        forEach(AnchorState.SENT, anchor -> lookForReceipt(anchor, identity));
        forEach(AnchorState.STUCK, anchor -> lookForReceipt(anchor, identity));
        forEach(AnchorState.MINED, anchor -> prove(anchor, identity));
    }

    /** A development node that was killed comes back without its last blocks; a QBFT chain never takes a block back. */
    private void takeBackLostBlocks() {
        long minedNonce = nodes.ask(node -> node.minedNonce(signer.address()));
        QuarkusTransaction.requiringNew().run(() -> Anchor.<Anchor>list("signer = ?1 and nonce >= ?2 and state in ?3",
                signer.address(), minedNonce, List.of(AnchorState.MINED, AnchorState.PROVEN)).forEach(anchor -> {
                    LOG.warnf("The chain lost block %d with head %d of a log; the same transaction is sent again",
                            anchor.blockNumber, anchor.newSize);
                    anchor.lost("The chain lost block " + anchor.blockNumber + "; the same transaction was sent again");
                }));
    }

    private void sign(ChainIdentity identity) {
        if (QuarkusTransaction.requiringNew().call(() -> Anchor.count("state", AnchorState.CLOSED)) == 0) {
            return;
        }
        BigInteger baseFee = nodes.ask(ChainNode::baseFee);
        long minedNonce = nodes.ask(node -> node.minedNonce(signer.address()));
        QuarkusTransaction.requiringNew().run(() -> {
            SignerAccount account = SignerAccount.lock(signer.address(), minedNonce);
            long room = config.inFlight() - Anchor.onTheirWay();
            for (Anchor anchor : Anchor.in(AnchorState.CLOSED, (int) Math.max(1, room))) {
                if (room-- > 0) {
                    long nonce = account.takeNonce();
                    anchor.sign(signer.address(), nonce, signed(anchor, nonce, Fees.first(baseFee), identity));
                }
            }
        });
    }

    private SignedTransaction signed(Anchor anchor, long nonce, Fees fees, ChainIdentity identity) {
        return signer.sign(identity.chainId, nonce, config.gasLimit(), fees, identity.contract,
                contract.appendCall(anchor, identity.contract));
    }

    private void send(Anchor anchor) {
        long height = nodes.ask(ChainNode::height);
        Optional<String> refusal = nodes.ask(node -> node.send(anchor.raw));
        if (refusal.isEmpty() || isKnown(refusal.get()) || receipt(anchor).isPresent()) {
            change(anchor, it -> it.sent(height));
        } else {
            change(anchor, it -> it.stuck("The node refused the transaction: " + refusal.get()));
        }
    }

    /** Clients word it differently: "already known" (geth, Erigon), "transaction already imported" (Anvil), "Known transaction" (Besu). */
    private static boolean isKnown(String error) {
        String text = error.toLowerCase();
        return text.contains("already") || text.contains("known transaction");
    }

    private void lookForReceipt(Anchor anchor, ChainIdentity identity) {
        Optional<TransactionReceipt> receipt = receipt(anchor);
        if (receipt.isPresent()) {
            change(anchor, it -> accept(it, receipt.get(), identity));
        } else {
            wait(anchor, identity);
        }
    }

    private Optional<TransactionReceipt> receipt(Anchor anchor) {
        List<String> hashes = QuarkusTransaction.requiringNew().call(anchor::hashes);
        return hashes.stream().map(hash -> nodes.ask(node -> node.receipt(hash))).flatMap(Optional::stream).findFirst();
    }

    private void accept(Anchor anchor, TransactionReceipt receipt, ChainIdentity identity) {
        if (!receipt.isStatusOK()) {
            anchor.stuck("The contract refused this head in block " + receipt.getBlockNumber()
                    + ": it does not extend the head on the chain");
        } else if (!contract.says(receipt, anchor, identity.contract)) {
            anchor.stuck("Block " + receipt.getBlockNumber() + " has the transaction, but its event names another head");
        } else {
            anchor.mined(receipt.getTransactionHash(), receipt.getBlockNumber().longValueExact(), receipt.getBlockHash());
        }
    }

    private void wait(Anchor anchor, ChainIdentity identity) {
        long height = nodes.ask(ChainNode::height);
        if (anchor.sentBlock != null && height - anchor.sentBlock < config.stuckAfterBlocks()) {
            return;
        }
        BigInteger baseFee = nodes.ask(ChainNode::baseFee);
        if (anchor.fruitless > 0 && baseFee.signum() > 0) {
            Fees higher = Fees.replacing(anchor.maxFee, baseFee);
            change(anchor, it -> it.replace(signed(it, it.nonce, higher, identity), clock.instant()));
        } else {
            nodes.usable().forEach(node -> sendAgain(node, anchor));
            change(anchor, it -> it.waitedInVain(height));
        }
    }

    private void sendAgain(ChainNode node, Anchor anchor) {
        try {
            node.send(anchor.raw).ifPresent(error -> LOG.debugf("%s: %s", node.address(), error));
        } catch (ChainUnavailable e) {
            LOG.debugf(e.getMessage());
        }
    }

    private void prove(Anchor anchor, ChainIdentity identity) {
        String proof = proofs.of(anchor, identity);
        change(anchor, it -> {
            it.proven(proof, clock.instant());
            headMined.fire(new HeadMined(it, proof));
        });
    }

    private void forEach(AnchorState state, Consumer<Anchor> step) {
        List<Anchor> anchors = QuarkusTransaction.requiringNew().call(() -> Anchor.in(state, BATCH));
        for (Anchor anchor : anchors) {
            try {
                step.accept(anchor);
            } catch (ChainUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.errorf(e, "Anchor %d (%s) could not go on", anchor.id, anchor.state);
                change(anchor, it -> it.problem = e.getMessage());
            }
        }
    }

    private void change(Anchor anchor, Consumer<Anchor> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(Anchor.findById(anchor.id)));
    }
}
