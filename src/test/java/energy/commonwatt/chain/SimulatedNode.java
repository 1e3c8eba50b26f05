package energy.commonwatt.chain;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.web3j.protocol.core.methods.response.EthGetProof;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

import com.fasterxml.jackson.databind.JsonNode;

import energy.commonwatt.chain.SimulatedChain.Block;
import energy.commonwatt.chain.SimulatedChain.Head;
import energy.commonwatt.chain.SimulatedSigner.Transaction;

/** A node with a pool of its own, a lag, and all the ways to fail that the world asks of it. */
class SimulatedNode implements MemberNode {

    static final long CHAIN_ID = 20_270;
    private static final int STATES_KEPT = 12;

    final Map<String, Map<Long, Transaction>> pool = new HashMap<>();
    SimulatedChain chain;
    int lag;
    boolean provesWrongly;
    private final String name;
    private final SimulatedWorld world;

    SimulatedNode(String name, SimulatedWorld world, SimulatedChain chain) {
        this.name = name;
        this.world = world;
        this.chain = chain;
    }

    @Override
    public String address() {
        return name;
    }

    @Override
    public String name() {
        return name;
    }

    private Block newest() {
        return chain.blocks.get(Math.max(0, chain.blocks.size() - 1 - lag));
    }

    @Override
    public long chainId() {
        world.beforeCall(this);
        return CHAIN_ID;
    }

    @Override
    public String genesisHash() {
        world.beforeCall(this);
        return chain.blocks.getFirst().hash();
    }

    @Override
    public ChainTip tip() {
        world.beforeCall(this);
        return new ChainTip(newest().number, Instant.ofEpochSecond(newest().number), chain.baseFee);
    }

    @Override
    public JsonNode block(long number) {
        world.beforeCall(this);
        return reached(number).json();
    }

    private Block reached(long number) {
        if (number > newest().number) {
            throw new ChainUnavailable(name + " does not have block " + number);
        }
        return chain.blocks.get((int) number);
    }

    @Override
    public long minedNonce(String account) {
        world.beforeCall(this);
        return newest().nonces.getOrDefault(account, 0L);
    }

    @Override
    public boolean hasCode(String account) {
        world.beforeCall(this);
        return newest().contract;
    }

    @Override
    public String call(String from, String contract, String data) {
        world.beforeCall(this);
        long entries = newest().entries.getOrDefault(data.substring(10, 74), 0L);
        return "0x" + "0".repeat(11 * 64) + "%064x".formatted(entries) + "0".repeat(5 * 64);
    }

    @Override
    public Optional<TransactionReceipt> receipt(String hash) {
        world.beforeCall(this);
        return chain.blocks.subList(0, (int) newest().number + 1).stream().filter(block -> block.receipts.containsKey(hash))
                .findFirst().map(block -> {
                    TransactionReceipt receipt = block.receipts.get(hash);
                    receipt.setBlockHash(block.hash());
                    return receipt;
                });
    }

    @Override
    public boolean knows(String hash) {
        return receipt(hash).isPresent()
                || pool.values().stream().flatMap(queue -> queue.values().stream()).anyMatch(it -> it.hash().equals(hash));
    }

    @Override
    public EthGetProof.Proof proof(String account, List<String> slots, long number) {
        world.beforeCall(this);
        Block block = reached(number);
        if (newest().number - number > STATES_KEPT) {
            throw new ChainUnavailable(name + ": BlockOutOfRangeError: block height is " + newest().number
                    + " but requested was " + number);
        }
        Head head = block.heads.getOrDefault(world.logOfSlot(slots.getFirst()), new Head(0, "00"));
        String mark = provesWrongly && block == newest() ? "0x00" : block.json().path("stateRoot").asText();
        EthGetProof.StorageProof size = new EthGetProof.StorageProof("", SimulatedChain.quantity(head.size()), List.of(mark));
        String root = "0x" + new BigInteger(head.root(), 16).toString(16);
        return new EthGetProof.Proof("", "0x0", "", "0x0", "", List.of(mark),
                List.of(size, new EthGetProof.StorageProof("", root, List.of(mark))));
    }

    @Override
    public Optional<String> send(String raw) {
        world.beforeSend(this, raw);
        Optional<String> answer = take(Transaction.of(raw));
        if (world.chance(0.05)) {
            answer = take(Transaction.of(raw));
        }
        world.afterSend(this);
        return answer;
    }

    private Optional<String> take(Transaction transaction) {
        if (transaction.nonce() < newest().nonces.getOrDefault(transaction.from(), 0L)) {
            return Optional.of("nonce too low");
        }
        if (transaction.maxFee().compareTo(chain.baseFee) < 0) {
            return Optional.of("max fee per gas less than block base fee");
        }
        Map<Long, Transaction> queue = pool.computeIfAbsent(transaction.from(), sender -> new TreeMap<>());
        Transaction waiting = queue.get(transaction.nonce());
        if (waiting != null && waiting.hash().equals(transaction.hash())) {
            return Optional.of("already known");
        }
        if (waiting != null && transaction.maxFee().compareTo(waiting.maxFee()) <= 0) {
            return Optional.of("replacement transaction underpriced");
        }
        if (world.chance(0.03)) {
            return Optional.of("txpool is full");
        }
        queue.put(transaction.nonce(), transaction);
        return Optional.empty();
    }

    /** Pools tell each other, mostly. */
    void gossip(SimulatedNode other) {
        if (other.chain == chain) {
            pool.forEach((sender, queue) -> queue
                    .forEach((nonce, it) -> other.pool.computeIfAbsent(sender, key -> new TreeMap<>()).putIfAbsent(nonce, it)));
        }
    }
}
