package energy.commonwatt.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what a witness cosigned with what the log contract says at members' nodes. Both take extensions only, so two heads that went apart stay apart: it is
 * enough to look when both have the same size.
 */
final class ChainWatch {

    private final Witness witness;
    private final byte[] contract;
    private final List<NodeClient> nodes;
    /** Per node the size of each log at which chain and witness were last found equal; not asked again until the witness goes on. */
    private final Map<String, Map<String, Long>> compared = new HashMap<>();
    private final Map<String, String> said = new LinkedHashMap<>();

    ChainWatch(Witness witness, byte[] contract, List<NodeClient> nodes) {
        this.witness = witness;
        this.contract = contract;
        this.nodes = nodes;
    }

    /** Asks each node once. A silent node is no evidence of anything. */
    synchronized void look() throws IOException {
        for (NodeClient node : nodes) {
            Map<String, Long> done = compared.computeIfAbsent(node.url(), url -> new HashMap<>());
            Map<String, LogCheckpoint> open = new LinkedHashMap<>();
            witness.heads().forEach((origin, last) -> {
                if (!Long.valueOf(last.checkpoint().size()).equals(done.get(origin))) {
                    open.put(origin, last.checkpoint());
                }
            });
            said.put(node.url(), look(node, open, done));
        }
    }

    private String look(NodeClient client, Map<String, LogCheckpoint> open, Map<String, Long> done) throws IOException {
        NodeAnswers node = new NodeAnswers(client);
        node.askChain();
        node.askBlock(node.newestBlock());
        if (node.answer("block") == null) {
            return "silent: " + (node.silence("chain") == null ? node.silence("block") : node.silence("chain"));
        }
        List<byte[]> ids = new ArrayList<>();
        open.values().forEach(checkpoint -> ids.add(checkpoint.logId()));
        if (!ids.isEmpty()) {
            node.askContract(contract, node.newestBlock(), ids);
            if (node.answer("heads") == null) {
                return "silent: " + node.silence("heads");
            }
            compare(client.url(), node.checkpoint(contract, node.newestBlock()), open, done);
        }
        return "asked at block " + node.newestBlock();
    }

    private void compare(String url, Checkpoint chain, Map<String, LogCheckpoint> open, Map<String, Long> done)
            throws IOException {
        for (Map.Entry<String, LogCheckpoint> each : open.entrySet()) {
            Head head = Checkpoint.find(chain.logs(), each.getValue().logId());
            if (head != null) {
                witness.compare(each.getKey(), head, Contradiction.chain(url, chain, head));
                if (head.size() == each.getValue().size()) {
                    done.put(each.getKey(), head.size());
                }
            }
        }
    }

    /** @return a line about each node, for people */
    synchronized List<String> status() {
        List<String> lines = new ArrayList<>();
        nodes.forEach(node -> lines.add(node.url() + " " + said.getOrDefault(node.url(), "not asked yet")));
        return lines;
    }
}
