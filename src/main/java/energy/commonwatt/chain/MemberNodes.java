package energy.commonwatt.chain;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/**
 * The members' nodes in order of preference. A node on another chain, or with another genesis block, is refused until the
 * application starts again.
 */
@ApplicationScoped
class MemberNodes {

    private static final Logger LOG = Logger.getLogger(MemberNodes.class);

    private final List<ChainNode> nodes;
    private final Set<ChainNode> refused = ConcurrentHashMap.newKeySet();

    MemberNodes(ChainConfig config) {
        this.nodes = config.nodes().stream().map(address -> new ChainNode(address, config.timeout())).toList();
    }

    List<ChainNode> all() {
        return nodes;
    }

    List<ChainNode> usable() {
        return nodes.stream().filter(node -> !refused.contains(node)).toList();
    }

    /**
     * Asks the first node that answers.
     *
     * @throws ChainUnavailable when none does; names each node's reason
     */
    <T> T ask(Function<ChainNode, T> question) {
        StringBuilder reasons = new StringBuilder();
        for (ChainNode node : usable()) {
            try {
                return question.apply(node);
            } catch (ChainUnavailable e) {
                reasons.append(reasons.isEmpty() ? "" : "; ").append(e.getMessage());
            }
        }
        throw new ChainUnavailable(reasons.isEmpty() ? "No node is left that is on this database's chain" : reasons.toString());
    }

    /** Refuses every node that answers with another chain than the known one. Nodes that do not answer are left alone. */
    void refuseStrangers(ChainIdentity known) {
        for (ChainNode node : usable()) {
            try {
                refuseStranger(node, known);
            } catch (ChainUnavailable e) {
                LOG.debugf("%s could not be asked for its genesis: %s", node.address(), e.getMessage());
            }
        }
    }

    private void refuseStranger(ChainNode node, ChainIdentity known) {
        long chainId = node.chainId();
        String genesis = node.genesisHash();
        if (chainId != known.chainId || !genesis.equals(known.genesisHash)) {
            refused.add(node);
            LOG.errorf(
                    "%s is refused: it is on chain %d with genesis %s, this database was recorded on chain %d with genesis %s",
                    node.address(), chainId, genesis, known.chainId, known.genesisHash);
        }
    }
}
