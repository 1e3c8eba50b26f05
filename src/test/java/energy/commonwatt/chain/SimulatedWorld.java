package energy.commonwatt.chain;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import energy.commonwatt.verification.LogHash;

/** Everything outside the outbox, driven by one seed: logs that grow, nodes that fail, blocks that come and go, kills. */
class SimulatedWorld {

    static final String RECORDER = "0x" + "2".repeat(40);
    static final String ROUND_CONTRACT = "0x" + "5".repeat(40);
    static final List<byte[]> ROUNDS = Stream.of("round/a", "round/b").map(LogHash::logId).toList();
    static final List<byte[]> LOGS = Stream.of("asset/a", "asset/b", "platform").map(LogHash::logId).toList();
    private static final Map<String, String> LOG_OF_SLOT = LOGS.stream()
            .collect(Collectors.toMap(log -> LogContract.headSlots(log).getFirst(),
                    log -> SimulatedChain.hex(log).substring(2)));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    final SimulatedChain chain;
    final SimulatedChain foreign;
    final List<SimulatedNode> nodes = new ArrayList<>();
    final MemoryStore store = new MemoryStore(() -> mayCrash(0.004));
    final Set<String> sent = new LinkedHashSet<>();
    final boolean development;
    private final Random random;
    private final double trouble;
    private boolean calm;
    private boolean intruding;
    private Submitter submitter;

    SimulatedWorld(long seed) {
        random = new Random(seed);
        development = random.nextBoolean();
        trouble = random.nextDouble() * 2;
        BigInteger baseFee = random.nextInt(3) == 0 ? BigInteger.ZERO : BigInteger.valueOf(1_000_000_000L);
        chain = new SimulatedChain(random, 1, !development, baseFee, random.nextInt(10) == 0 ? 0.05 : 0);
        foreign = new SimulatedChain(random, 2, true, baseFee, 0);
        int number = development ? 1 + random.nextInt(2) : 2 + random.nextInt(3);
        for (int i = 0; i < number; i++) {
            nodes.add(new SimulatedNode("node " + i, this, chain));
        }
        submitter = submitter();
    }

    String logOfSlot(String slot) {
        return LOG_OF_SLOT.get(slot);
    }

    boolean chance(double probability) {
        return !calm && random.nextDouble() < probability * trouble;
    }

    /** One thing happens. */
    void step() {
        switch (random.nextInt(12)) {
            case 0 -> closeHeads();
            case 1 -> closeEntries();
            case 2, 3, 4 -> mine();
            case 5 -> nodes.get(random.nextInt(nodes.size())).lag = development ? 0 : random.nextInt(6);
            case 6 -> weather();
            default -> round();
        }
    }

    /** Nothing fails any more, blocks come, and the outbox goes on until all is settled. */
    void settle(int rounds) {
        calm = true;
        chain.baseFee = chain.baseFee.min(BigInteger.valueOf(1_000_000_000L));
        nodes.forEach(node -> {
            node.lag = 0;
            node.provesWrongly = false;
        });
        submitter = submitter();
        for (int i = 0; i < 12
                || i < rounds && store.committed().stream().anyMatch(it -> it.state != AnchorState.PROVEN); i++) {
            round();
            mine();
        }
    }

    void round() {
        try {
            submitter.round();
        } catch (RuntimeException e) {
            // The next round goes on.
        } catch (SimulatedCrash e) {
            submitter = submitter();
        }
    }

    private void closeHeads() {
        for (byte[] log : LOGS) {
            List<HeadAnchor> before = store.committed().stream().filter(HeadAnchor.class::isInstance)
                    .map(HeadAnchor.class::cast)
                    .filter(it -> Arrays.equals(it.logId, log)).toList();
            if (before.stream().allMatch(it -> it.state == AnchorState.PROVEN) && random.nextBoolean()) {
                long size = before.isEmpty() ? 0 : before.getLast().newSize;
                store.close(
                        new HeadAnchor(head(log, size), head(log, size + 1 + random.nextInt(5)), List.of(), CLOCK.instant()));
            }
        }
    }

    /** Some entries of a round at once; now and then one that the chain takes only some blocks later. */
    private void closeEntries() {
        byte[] round = ROUNDS.get(random.nextInt(ROUNDS.size()));
        int more = 1 + random.nextInt(4);
        for (int i = 0; i < more; i++) {
            long entry = store.committed().stream()
                    .filter(it -> it instanceof RoundAnchor other && Arrays.equals(other.roundId, round))
                    .count();
            Instant notBefore = random.nextInt(5) == 0 ? Instant.ofEpochSecond(chain.tip().number + 3) : null;
            store.close(new RoundAnchor(ROUND_CONTRACT, new RoundStatement.Pay(round, LogHash.sha256(new byte[]{(byte) entry})),
                    entry,
                    notBefore, CLOCK.instant()));
        }
    }

    private static LogHead head(byte[] log, long size) {
        return new LogHead(log, size, LogHash.node(log, LogHash.sha256(Long.toString(size).getBytes())));
    }

    private void mine() {
        SimulatedNode miner = nodes.get(random.nextInt(nodes.size()));
        if (random.nextInt(4) > 0 || calm) {
            nodes.stream().filter(node -> node != miner).forEach(node -> node.gossip(miner));
        }
        miner.chain.mine(miner.pool);
        nodes.forEach(node -> node.provesWrongly = false);
    }

    /** Slow changes: fees rise and fall, pools forget, a development node is killed, an address leads to another chain. */
    private void weather() {
        if (chain.baseFee.signum() > 0) {
            chain.baseFee = BigInteger.valueOf(1_000_000_000L)
                    .multiply(BigInteger.valueOf(1 + random.nextInt(chance(0.3) ? 9 : 2)));
        }
        if (chance(0.2)) {
            nodes.get(random.nextInt(nodes.size())).pool.clear();
        }
        if (chance(0.3)) {
            loseBlocks();
        }
        if (chance(0.2)) {
            swap(random.nextInt(3) == 0 ? chain : foreign);
        }
    }

    private void loseBlocks() {
        if (development) {
            chain.lose(1 + random.nextInt(random.nextInt(10) == 0 ? 1000 : 4));
            if (random.nextInt(4) == 0) {
                chain.forgetReceipts();
            }
            nodes.forEach(node -> {
                node.pool.clear();
                node.provesWrongly = random.nextInt(4) == 0;
            });
        }
    }

    /** Never the last node, and not before the database knows its chain. */
    private void swap(SimulatedChain other) {
        if (nodes.size() > 1 && store.committedIdentity().isPresent()) {
            SimulatedNode node = nodes.get(random.nextInt(nodes.size() - 1));
            node.chain = other;
            node.pool.clear();
        }
    }

    void beforeCall(SimulatedNode node) {
        if (store.isInTransaction()) {
            throw new AssertionError("a node is asked while a transaction holds locks");
        }
        mayCrash(0.001);
        if (chance(0.004)) {
            mine();
        }
        if (chance(0.001)) {
            loseBlocks();
        }
        if (chance(0.001)) {
            swap(foreign);
        }
        if (chance(0.004)) {
            intrude();
        }
        if (chance(0.03)) {
            throw new ChainUnavailable(node.address() + " answered 429");
        }
    }

    /** A replica that lost its lease without noticing does a whole round in the middle of ours. */
    private void intrude() {
        if (!intruding) {
            intruding = true;
            try {
                submitter().round();
            } catch (RuntimeException | SimulatedCrash e) {
                // Its trouble.
            } finally {
                intruding = false;
            }
        }
    }

    void beforeSend(SimulatedNode node, String raw) {
        boolean deployment = SimulatedSigner.Transaction.of(raw).to().isEmpty();
        if (!deployment && !store.hasCommitted(raw)) {
            throw new AssertionError("bytes were sent before they were committed");
        }
        beforeCall(node);
        mayCrash(0.01);
        if (!deployment) {
            sent.add(raw);
        }
    }

    void afterSend(SimulatedNode node) {
        mayCrash(0.01);
        if (chance(0.06)) {
            throw new ChainUnavailable(node.address() + " did not answer: its reply was lost");
        }
    }

    private void mayCrash(double probability) {
        if (chance(probability)) {
            throw new SimulatedCrash();
        }
    }

    /** A process as it starts: it knows what is committed, and nothing else. */
    private Submitter submitter() {
        ChainConfig config = SimulatedConfig
                .of(development ? ChainConfig.Kind.DEVELOPMENT : ChainConfig.Kind.CONSORTIUM);
        TransactionSigner recorder = new SimulatedSigner(RECORDER);
        MemberNodes members = new MemberNodes(List.copyOf(nodes));
        Receipts receipts = new Receipts(store, members, config);
        Signing signing = new Signing(store, config, recorder, CLOCK);
        Chain ready = new Chain(config, members, store,
                new DevelopmentContract(new SimulatedSigner("0x" + "1".repeat(40)), recorder));
        Proving proving = new Proving(store, members, receipts,
                new ChainProofs(members, config, block -> List.of(), SimulatedChain.JSON), config,
                SimulatedPack::verify, CLOCK);
        return new Submitter(ready, members, store, recorder, signing,
                new Delivery(store, members, receipts, signing, config), proving);
    }
}
