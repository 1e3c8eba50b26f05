package energy.commonwatt.chain;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/**
 * Moves anchors towards PROVEN, one step at a time, each step in a transaction of its own. Killed at any point it goes on from
 * what is committed: sending the same bytes again is harmless, signing again would not be.
 */
@ApplicationScoped
class Submitter {

    private static final Logger LOG = Logger.getLogger(Submitter.class);
    private static final int BATCH = 64;

    private final Chain chain;
    private final MemberNodes nodes;
    private final AnchorStore store;
    private final TransactionSigner signer;
    private final Signing signing;
    private final Delivery delivery;
    private final Proving proving;

    Submitter(Chain chain, MemberNodes nodes, AnchorStore store, TransactionSigner signer, Signing signing, Delivery delivery,
            Proving proving) {
        this.chain = chain;
        this.nodes = nodes;
        this.store = store;
        this.signer = signer;
        this.signing = signing;
        this.delivery = delivery;
        this.proving = proving;
    }

    /** The account that it signs with. */
    String signer() {
        return signer.address();
    }

    /**
     * One round over everything that is open; nothing is done while a development contract is being deployed.
     *
     * @throws ChainUnavailable when some question found no node with an answer; nothing is lost, the next round goes on
     * @throws ChainRuleViolation when the chain is not as it was set up
     */
    void round() {
        chain.ready().ifPresent(this::round);
    }

    private void round(ChainIdentity identity) {
        Round round = new Round(identity, tip(), nodes);
        proving.takeBackLost(signer.address(), round);
        signing.sign(round);
        Troubles troubles = new Troubles();
        forEach(AnchorState.SIGNED, troubles, anchor -> {
            if (delivery.isDue(anchor, round)) {
                delivery.send(anchor, round);
            }
        });
        forEach(AnchorState.SENT, troubles, anchor -> delivery.follow(anchor, round));
        forEach(AnchorState.STUCK, troubles, anchor -> delivery.follow(anchor, round));
        forEach(AnchorState.MINED, troubles, anchor -> proving.prove(anchor, round));
        troubles.raise();
    }

    private ChainTip tip() {
        return nodes.most(MemberNode::tip, Comparator.comparingLong(ChainTip::number));
    }

    /** One anchor's trouble is no other's: each has its try, and the first silence of the nodes is told at the end. */
    private void forEach(AnchorState state, Troubles troubles, Consumer<Anchor> step) {
        List<Anchor> anchors = store.inTransaction(() -> store.in(state, BATCH));
        for (Anchor anchor : anchors) {
            try {
                step.accept(anchor);
            } catch (ChainUnavailable e) {
                troubles.add(e);
            } catch (RuntimeException e) {
                note(anchor, e);
            }
        }
    }

    /** Said once: the same problem is met again in every round until somebody solves it. */
    private void note(Anchor anchor, RuntimeException e) {
        String problem = e.getMessage() == null ? e.toString() : e.getMessage();
        if (!problem.equals(anchor.problem)) {
            LOG.errorf(e, "Anchor %d (%s) does not go on", anchor.id, anchor.state);
            store.change(anchor, it -> it.problem = problem);
        }
    }

    /** What went wrong in a round without stopping it. */
    private static class Troubles {

        private ChainUnavailable first;

        void add(ChainUnavailable trouble) {
            first = first == null ? trouble : first;
        }

        void raise() {
            if (first != null) {
                throw first;
            }
        }
    }
}
