package energy.commonwatt.verification;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Compares a pack with what one node says now. A node that is silent or does not know is no evidence against anything. */
final class NodeCheck implements Steps.Checks {

    private final NodeClient node;
    private InclusionCheck inclusion;
    private boolean agreed;

    NodeCheck(NodeClient node) {
        this.node = node;
    }

    void runIn(Steps steps, InclusionCheck check) {
        inclusion = check;
        steps.run("node", "The node " + node.url() + " has the same block", this);
    }

    String url() {
        return node.url();
    }

    boolean agreed() {
        return agreed;
    }

    @Override
    public String check(String id) {
        ProofPack pack = inclusion.pack();
        ChainIdentity chain = pack.chain();
        chain.checkSame(new ChainIdentity(chain.consensus(), node.chainId(), node.blockHash(0), chain.contract()));
        byte[] hash = node.blockHash(pack.state().blockNumber());
        if (!Arrays.equals(hash, pack.state().blockHash())) {
            throw new NotProven(
                    "expected the block " + Hex.prefixed(pack.state().blockHash()) + " at number " + pack.state().blockNumber()
                            + ", the node has " + Hex.prefixed(hash));
        }
        Optional<Head> head = new LogContract(node, chain.contract()).head(logId(pack.record()), "latest");
        if (head.isEmpty() || head.get().size() < pack.head().size()) {
            throw new NotProven("expected a log of at least " + pack.head().size() + " records at the node, found "
                    + (head.isEmpty() ? 0 : head.get().size()));
        }
        if (head.get().size() == pack.head().size() && !Arrays.equals(head.get().root(), pack.head().root())) {
            throw new NotProven(
                    "expected the root " + Hex.of(pack.head().root()) + " at the node, found " + Hex.of(head.get().root()));
        }
        agreed = true;
        return "the node has block " + pack.state().blockNumber() + " with the same hash; the log now has " + head.get().size()
                + " records";
    }

    private static byte[] logId(Map<String, Object> record) {
        return LogHash.logId((String) record.get("log"));
    }
}
