package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What one node says about each topic of a checkpoint. Answers that are equal as texts agree. */
final class NodeAnswers {

    private final NodeClient node;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, String> silences = new LinkedHashMap<>();
    private long newestBlock;
    private String consensus;
    private byte[] genesisHash;
    private byte[] blockHash;
    private Map<String, Object> header;
    private List<Checkpoint.LogHead> heads;

    NodeAnswers(NodeClient node) {
        this.node = node;
    }

    void askChain() {
        ask("chain", () -> {
            newestBlock = node.blockNumber();
            genesisHash = node.blockHash(0);
            return "chain id " + node.chainId() + " with the genesis block " + Hex.prefixed(genesisHash);
        });
    }

    void askBlock(long number) {
        ask("block", () -> {
            blockHash = node.blockHash(number);
            Map<String, Object> block = node.block(number);
            consensus = QbftMark.isOn(block) ? ChainIdentity.QBFT : ChainIdentity.NONE;
            header = block;
            return "block " + number + " has the hash " + Hex.prefixed(blockHash);
        });
    }

    void askContract(byte[] contract, long block, List<byte[]> onlyLogs) {
        String tag = NodeClient.tag(block);
        ask("contract", () -> {
            byte[] code = node.code(contract, tag);
            return code.length == 0
                    ? NO_CODE
                    : code.length + " bytes of code with the hash " + Hex.prefixed(Keccak256.hash(code));
        });
        ask("heads", () -> {
            heads = heads(new LogContract(node, contract), tag, onlyLogs);
            StringBuilder text = new StringBuilder().append(heads.size()).append(heads.size() == 1 ? " log" : " logs");
            for (Checkpoint.LogHead log : heads) {
                text.append("; ").append(Hex.of(log.id())).append(" size ").append(log.head().size()).append(" root ")
                        .append(Hex.of(log.head().root()));
            }
            return text.toString();
        });
    }

    /**
     * @param trusted what the user trusts; null takes the validators from the block itself
     * @return what the seals of the block say, in words
     * @throws NotProven if they are not enough, or wrong, or the header is not that of the block
     */
    String seals(ValidatorSet trusted) {
        if (header == null) {
            throw new NotKnown(url() + " does not tell its block");
        }
        QbftHeader block = QbftHeader.decode(BlockHeader.ofJson(header).encoded());
        if (!Arrays.equals(block.hash(), blockHash)) {
            throw new NotProven(
                    "expected the block hash " + Hex.prefixed(blockHash) + ", the header gives " + Hex.prefixed(block.hash()));
        }
        if (trusted != null && !Validators.listed(block).equals(new Validators(trusted).inForce())) {
            throw new NotKnown(
                    "the block has other validators than your trust file; a proof pack carries the votes in between, a node does not tell them");
        }
        return SealCheck.of(block, List.of(), trusted).check();
    }

    static final String NO_CODE = "no contract at this address";

    private static List<Checkpoint.LogHead> heads(LogContract contract, String block, List<byte[]> onlyLogs) {
        List<Checkpoint.LogHead> heads = new ArrayList<>();
        for (byte[] log : onlyLogs.isEmpty() ? contract.logs(block) : onlyLogs) {
            Optional<Head> head = contract.head(log, block);
            head.ifPresent(value -> heads.add(new Checkpoint.LogHead(log, value)));
        }
        return heads;
    }

    private void ask(String topic, Supplier<String> question) {
        // A node that was silent about the chain is not asked again: each question may wait half a minute.
        String silence = silences.get("chain");
        try {
            if (silence == null) {
                answers.put(topic, question.get());
                return;
            }
        } catch (NotKnown e) {
            silence = e.getMessage();
        }
        silences.put(topic, silence);
    }

    String url() {
        return node.url();
    }

    /** @return what the node says, or null */
    String answer(String topic) {
        return answers.get(topic);
    }

    /** @return why the node says nothing, or null */
    String silence(String topic) {
        return silences.get(topic);
    }

    boolean knowsChain() {
        return answers.containsKey("chain");
    }

    long newestBlock() {
        return newestBlock;
    }

    Checkpoint checkpoint(byte[] contract, long block) {
        return new Checkpoint(new ChainIdentity(consensus, node.chainId(), genesisHash, contract), block, blockHash, heads,
                List.of());
    }
}
