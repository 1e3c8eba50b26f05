package energy.commonwatt.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

/**
 * The members' nodes in order of preference. A node on another chain, or with another genesis block, is refused until the
 * application starts again.
 */
@ApplicationScoped
class MemberNodes {

    private static final Logger LOG = Logger.getLogger(MemberNodes.class);

    private final List<MemberNode> nodes;
    private final Set<MemberNode> refused = ConcurrentHashMap.newKeySet();
    private final Set<MemberNode> silent = ConcurrentHashMap.newKeySet();

    @Inject
    MemberNodes(ChainConfig config) {
        this(config.nodes().stream().map(address -> (MemberNode) new JsonRpcNode(address, config.timeout())).toList());
    }

    MemberNodes(List<MemberNode> nodes) {
        this.nodes = nodes;
    }

    /** Every node of the configuration, refused and silent ones included. */
    List<MemberNode> all() {
        return nodes;
    }

    /**
     * The answer of the first node that gives one.
     *
     * @throws ChainUnavailable when none does; names each node's reason
     */
    <T> T ask(Function<MemberNode, T> question) {
        return answers(question, answer -> true).getFirst();
    }

    /** The most that any node says: of what only grows, a lagging node knows an older value. */
    <T> T most(Function<MemberNode, T> question, Comparator<T> order) {
        return answers(question, answer -> false).stream().max(order).orElseThrow();
    }

    /** Whether any node that answers says yes. */
    boolean any(Function<MemberNode, Boolean> question) {
        return answers(question, answer -> answer).getLast();
    }

    /** From the first node that has it; empty when every node that answers does not. */
    <T> Optional<T> find(Function<MemberNode, Optional<T>> question) {
        return answers(question, Optional::isPresent).getLast();
    }

    /**
     * Asks every node that has a block whether it is the same one, before something is called proven. One node that lies or is broken must not stop
     * the others, and must not speak for them: more have to say so than say otherwise. Silence is no contradiction.
     *
     * @param hash 0x-prefixed hex
     * @throws ChainRuleViolation when as many nodes, or more, have another block of this number; names one of them
     */
    void requireMostAgree(long number, String hash) {
        int same = 0;
        List<String> others = new ArrayList<>();
        for (MemberNode node : usable()) {
            try {
                String found = node.block(number).path("hash").asText();
                if (found.equals(hash)) {
                    same++;
                } else {
                    others.add(node.name() + " has " + found);
                }
            } catch (ChainUnavailable behindOrSilent) {
                LOG.debugf("Block %d was not compared: %s", number, behindOrSilent.getMessage());
            }
        }
        if (!others.isEmpty() && others.size() >= same) {
            throw new ChainRuleViolation("The nodes contradict each other at block %d: %s there, %d of %d have %s"
                    .formatted(number, others.getFirst(), same, same + others.size(), hash));
        }
        if (!others.isEmpty()) {
            LOG.errorf("A node contradicts the others at block %d: %s there, %d others have %s", number, others.getFirst(),
                    same,
                    hash);
        }
    }

    /**
     * Hands the same bytes to one node after the other, until one takes them or has them already.
     *
     * @return empty when one did, else what a node said against them
     * @throws ChainUnavailable when no node answered; whether one of them took the bytes is not known then
     */
    Optional<String> offer(String raw) {
        return answers(node -> node.send(raw).filter(text -> !isKnown(text)), Optional::isEmpty).getLast();
    }

    /** Hands the same bytes to every node: another member may put them in a block where the preferred one does not. */
    Optional<String> offerToAll(String raw) {
        List<Optional<String>> answers = answers(node -> node.send(raw).filter(text -> !isKnown(text)), answer -> false);
        return answers.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : answers.getLast();
    }

    /** Clients word it differently: "already known" (geth), "transaction already imported" (Anvil), "Known transaction" (Besu). */
    private static boolean isKnown(String error) {
        String text = error.toLowerCase(Locale.ROOT);
        return text.contains("already known") || text.contains("alreadyknown") || text.contains("already imported")
                || text.contains("known transaction");
    }

    /** Refuses every node on another chain than the known one, and leaves those that do not answer aside until the next look. */
    void lookAround(ChainIdentity known) {
        silent.clear();
        for (MemberNode node : usable()) {
            try {
                if (!isOn(known, node)) {
                    refused.add(node);
                    LOG.errorf("%s is refused: it is on another chain than the one this database was recorded on"
                            + " (expected chain %d with genesis %s)", node.address(), known.chainId, known.genesisHash);
                }
            } catch (ChainUnavailable e) {
                LOG.debugf("%s could not be asked for its genesis: %s", node.address(), e.getMessage());
                silent.add(node);
            }
        }
    }

    static boolean isOn(ChainIdentity known, MemberNode node) {
        return node.chainId() == known.chainId && node.genesisHash().equals(known.genesisHash);
    }

    /** A silent node is asked only when nobody else is left, so that its time-outs do not slow a round down. */
    private List<MemberNode> usable() {
        List<MemberNode> left = nodes.stream().filter(node -> !refused.contains(node)).toList();
        List<MemberNode> answering = left.stream().filter(node -> !silent.contains(node)).toList();
        return answering.isEmpty() ? left : answering;
    }

    /** Answers in order of preference, until one is enough. At least one. */
    private <T> List<T> answers(Function<MemberNode, T> question, Predicate<T> enough) {
        List<T> answers = new ArrayList<>();
        StringBuilder reasons = new StringBuilder();
        for (MemberNode node : usable()) {
            try {
                answers.add(question.apply(node));
                if (enough.test(answers.getLast())) {
                    return answers;
                }
            } catch (ChainUnavailable e) {
                reasons.append(reasons.isEmpty() ? "" : "; ").append(e.getMessage());
            }
        }
        if (answers.isEmpty()) {
            throw new ChainUnavailable(
                    reasons.isEmpty() ? "No node is left that is on this database's chain" : reasons.toString());
        }
        return answers;
    }
}
