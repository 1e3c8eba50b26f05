package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The heads of all logs at one block, as nodes told them: the content of a checkpoint file.
 *
 * @param blockHash 32 bytes
 * @param witnesses what witnesses said at the same time; may be empty
 */
record Checkpoint(ChainIdentity chain, long blockNumber, byte[] blockHash, List<LogHead> logs, List<WitnessHeads> witnesses) {

    static final String FORMAT = "commonwatt-checkpoint/1";
    static final int MAX_LOGS = 100_000;
    private static final int MAX_WITNESSES = 65;

    /** @param id SHA-256 of the log's name, 32 bytes */
    record LogHead(byte[] id, Head head) {
    }

    static Checkpoint parse(Object json) {
        Fields fields = new Fields(json, "the checkpoint");
        fields.constant("format", FORMAT);
        ChainIdentity chain = ChainIdentity.of(fields);
        Fields block = fields.object("block");
        Checkpoint checkpoint = new Checkpoint(chain, block.integer("number", 0), block.data("hash", 32),
                logs(fields.list("logs", MAX_LOGS)), witnesses(fields));
        block.end();
        fields.end();
        return checkpoint;
    }

    private static List<LogHead> logs(List<?> list) {
        List<LogHead> logs = new ArrayList<>();
        for (Object item : list) {
            Fields log = new Fields(item, "a log of the checkpoint");
            byte[] id = log.hash("id");
            if (find(logs, id) != null) {
                throw new Malformed("expected each log once in the checkpoint, found " + Hex.of(id) + " twice");
            }
            logs.add(new LogHead(id, new Head(log.integer("size", 1), log.hash("root"))));
            log.end();
        }
        return logs;
    }

    private static List<WitnessHeads> witnesses(Fields fields) {
        List<WitnessHeads> witnesses = new ArrayList<>();
        if (fields.has("witnesses")) {
            for (Object item : fields.list("witnesses", MAX_WITNESSES)) {
                witnesses.add(WitnessHeads.of(new Fields(item, "a witness of the checkpoint")));
            }
        }
        return witnesses;
    }

    Checkpoint with(List<WitnessHeads> said) {
        return new Checkpoint(chain, blockNumber, blockHash, logs, said);
    }

    /** @return the log's head, or null */
    static Head find(List<LogHead> logs, byte[] id) {
        for (LogHead log : logs) {
            if (Arrays.equals(log.id, id)) {
                return log.head;
            }
        }
        return null;
    }

    String toJson() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", FORMAT);
        map.put("consensus", chain.consensus());
        map.put("chainId", chain.chainId());
        map.put("genesisHash", Hex.prefixed(chain.genesisHash()));
        map.put("contract", Hex.prefixed(chain.contract()));
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("number", blockNumber);
        block.put("hash", Hex.prefixed(blockHash));
        map.put("block", block);
        List<Object> list = new ArrayList<>();
        for (LogHead log : logs) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", Hex.of(log.id));
            entry.put("size", log.head.size());
            entry.put("root", Hex.of(log.head.root()));
            list.add(entry);
        }
        map.put("logs", list);
        if (!witnesses.isEmpty()) {
            map.put("witnesses", witnesses.stream().map(WitnessHeads::toMap).toList());
        }
        return Json.write(map);
    }
}
