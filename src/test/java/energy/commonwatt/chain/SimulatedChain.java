package energy.commonwatt.chain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.web3j.abi.EventEncoder;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import energy.commonwatt.chain.SimulatedSigner.Transaction;
import energy.commonwatt.chain.contract.AppendOnlyLogs;
import energy.commonwatt.verification.BlockHeader;
import energy.commonwatt.verification.Keccak256;
import energy.commonwatt.verification.QbftHeader;

/** Blocks, the contract's heads after each of them, and a way to lose the last ones as a killed development node does. */
class SimulatedChain {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVENT = EventEncoder.encode(AppendOnlyLogs.HEADAPPENDED_EVENT);

    private static final String PAID = hex(Keccak256.hash("CommitmentPaid(bytes32,uint64,bytes32)".getBytes()));

    record Head(long size, String root) {
    }

    /** State after a block. */
    /** No validators, no vote, round 0, no seals: nobody looks at seals here. */
    private static final String EXTRA_DATA = "0xe5a0" + "00".repeat(32) + "c0c080c0";

    static class Block {
        final long number;
        final Map<String, Long> nonces;
        final Map<String, Head> heads;
        /** How many entries each round has. */
        final Map<String, Long> entries;
        final Map<String, TransactionReceipt> receipts = new HashMap<>();
        /** What happened in it, whether or not anybody can still see the block's transactions. */
        final List<TransactionReceipt> happened = new ArrayList<>();
        private final long salt;
        boolean contract;
        private ObjectNode json;

        private final boolean sealed;

        Block(Block before, long number, long salt, boolean sealed) {
            this.sealed = sealed;
            this.number = number;
            this.salt = salt;
            nonces = before == null ? new HashMap<>() : new HashMap<>(before.nonces);
            heads = before == null ? new HashMap<>() : new HashMap<>(before.heads);
            entries = before == null ? new HashMap<>() : new HashMap<>(before.entries);
            contract = before != null && before.contract;
        }

        String hash() {
            return json().path("hash").asText();
        }

        ObjectNode json() {
            if (json == null) {
                json = fields();
                Map<String, Object> map = new HashMap<>();
                json.fields().forEachRemaining(field -> map.put(field.getKey(), field.getValue().asText()));
                BlockHeader header = BlockHeader.ofJson(map);
                json.put("hash", hex(sealed ? QbftHeader.decode(header.encoded()).hash() : header.hash()));
            }
            return json;
        }

        private ObjectNode fields() {
            String zero = "0x" + "00".repeat(32);
            return JSON.createObjectNode().put("parentHash", zero).put("sha3Uncles", zero).put("miner", "0x" + "00".repeat(20))
                    .put("stateRoot", hex(Keccak256.hash((salt + ":" + number).getBytes()))).put("transactionsRoot", zero)
                    .put("receiptsRoot", zero).put("logsBloom", "0x" + "00".repeat(256)).put("difficulty", "0x0")
                    .put("number", quantity(number)).put("gasLimit", "0x1").put("gasUsed", "0x0")
                    .put("timestamp", quantity(number)).put("extraData", sealed ? EXTRA_DATA : "0x").put("mixHash", zero)
                    .put("nonce", "0x" + "00".repeat(8)).put("baseFeePerGas", "0x0");
        }
    }

    final List<Block> blocks = new ArrayList<>();
    /** Every block that ever was, by hash, once anybody asked for it. */
    final List<String> events = new ArrayList<>();
    BigInteger baseFee;
    /** Something happened that leaves an anchor without effect for ever. */
    boolean tookWithoutEffect;
    private final Random random;
    private final double reverting;
    private final boolean sealed;

    /** @param contract whether it is there from the beginning, as on a chain of validators, whose headers are of another form */
    SimulatedChain(Random random, long salt, boolean contract, BigInteger baseFee, double reverting) {
        this.sealed = contract;
        this.random = random;
        this.baseFee = baseFee;
        this.reverting = reverting;
        Block genesis = new Block(null, 0, salt, sealed);
        genesis.contract = contract;
        blocks.add(genesis);
    }

    Block tip() {
        return blocks.getLast();
    }

    void mine(Map<String, Map<Long, Transaction>> pool) {
        Block block = new Block(tip(), tip().number + 1, random.nextLong(), sealed);
        pool.forEach((sender, queue) -> {
            Transaction next = queue.get(block.nonces.getOrDefault(sender, 0L));
            while (next != null && next.maxFee().compareTo(baseFee) >= 0 && random.nextInt(8) > 0) {
                execute(block, next);
                queue.remove(next.nonce());
                next = queue.get(next.nonce() + 1);
            }
        });
        blocks.add(block);
    }

    void lose(int most) {
        for (int i = 0; i < most && blocks.size() > 1; i++) {
            blocks.removeLast();
        }
    }

    /** As anvil does when it is killed between saving its state and saving its newest block: the effect is there, the block is not. */
    void forgetReceipts() {
        tip().receipts.clear();
    }

    private void execute(Block block, Transaction transaction) {
        block.nonces.merge(transaction.from(), 1L, Long::sum);
        TransactionReceipt receipt = new TransactionReceipt();
        receipt.setTransactionHash(transaction.hash());
        receipt.setBlockNumber(quantity(block.number));
        receipt.setStatus("0x1");
        receipt.setLogs(new ArrayList<>());
        block.receipts.put(transaction.hash(), receipt);
        block.happened.add(receipt);
        if (transaction.to().isEmpty()) {
            block.contract = true;
        } else if (!block.contract) {
            tookWithoutEffect = true;
        } else if (random.nextDouble() < reverting || !(transaction.to().equals(SimulatedWorld.ROUND_CONTRACT)
                ? enter(block, transaction, receipt)
                : append(block, transaction, receipt))) {
            receipt.setStatus("0x0");
            tookWithoutEffect = true;
        }
    }

    /** append(bytes32 log, uint64 oldSize, uint64 newSize, bytes32 newRoot, bytes32[] proof) */
    private static boolean append(Block block, Transaction transaction, TransactionReceipt receipt) {
        String words = transaction.data().substring(10);
        String log = words.substring(0, 64);
        long oldSize = Long.parseLong(words.substring(64, 128), 16);
        Head head = block.heads.getOrDefault(log, new Head(0, ""));
        if (head.size != oldSize) {
            return false;
        }
        String newSize = words.substring(128, 192);
        String root = words.substring(192, 256);
        block.heads.put(log, new Head(Long.parseLong(newSize, 16), root));
        Log event = new Log();
        event.setAddress(transaction.to());
        event.setTopics(List.of(EVENT, "0x" + log, "0x" + newSize));
        event.setData("0x" + words.substring(64, 128) + root);
        receipt.getLogs().add(event);
        return true;
    }

    /** pay(bytes32 round, uint64 entry, bytes32 commitment) */
    private static boolean enter(Block block, Transaction transaction, TransactionReceipt receipt) {
        String words = transaction.data().substring(10);
        String round = words.substring(0, 64);
        long entry = Long.parseLong(words.substring(64, 128), 16);
        if (block.entries.getOrDefault(round, 0L) != entry) {
            return false;
        }
        block.entries.put(round, entry + 1);
        Log event = new Log();
        event.setAddress(transaction.to());
        event.setTopics(List.of(PAID, "0x" + round, "0x" + words.substring(128, 192)));
        event.setData("0x" + words.substring(64, 128));
        receipt.getLogs().add(event);
        return true;
    }

    static String quantity(long number) {
        return "0x" + Long.toHexString(number);
    }

    static String hex(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }
}
