package energy.commonwatt.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Evidence that somebody told two heads of one log that cannot both be true: the same size with another root. Two checkpoints signed by the log's key prove it to
 * anybody; one checkpoint against the chain proves it to whoever asks the chain too.
 *
 * @param checkpoints one or two signed notes
 * @param chain what the contract says of the same size, or null
 * @param time when it was noticed, seconds since 1970-01-01T00:00:00Z
 */
record Contradiction(String origin, long size, List<String> checkpoints, Map<String, Object> chain, long time) {

    static Contradiction ofLog(LogCheckpoint seen, String first, String second, long time) {
        return new Contradiction(seen.origin(), seen.size(), List.of(first, second), null, time);
    }

    static Contradiction ofChain(LogCheckpoint seen, String note, Map<String, Object> chain, long time) {
        return new Contradiction(seen.origin(), seen.size(), List.of(note), chain, time);
    }

    /** What says who said what of the contract's head. */
    static Map<String, Object> chain(String node, Checkpoint said, Head head) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("node", node);
        map.put("chainId", said.chain().chainId());
        map.put("genesisHash", Hex.prefixed(said.chain().genesisHash()));
        map.put("contract", Hex.prefixed(said.chain().contract()));
        map.put("block", said.blockNumber());
        map.put("blockHash", Hex.prefixed(said.blockHash()));
        map.put("size", head.size());
        map.put("root", Hex.of(head.root()));
        return map;
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("origin", origin);
        map.put("size", size);
        map.put("time", time);
        map.put("checkpoints", checkpoints);
        if (chain != null) {
            map.put("chain", chain);
        }
        return map;
    }
}
