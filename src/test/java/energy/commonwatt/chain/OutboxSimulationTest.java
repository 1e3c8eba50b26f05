package energy.commonwatt.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import energy.commonwatt.chain.SimulatedSigner.Transaction;

/**
 * The outbox against nodes that lose replies, lag, refuse, are swapped and lose blocks, with kills before and after each commit and
 * each send. {@code -Dsimulation.seeds=N} runs N seeds, {@code -Dsimulation.seed=S} one.
 */
class OutboxSimulationTest {

    private static final int STEPS = 80;
    private static final Logger LOG = Logger.getLogger("energy.commonwatt.chain");

    private Level level;

    @BeforeEach
    void beQuiet() {
        level = LOG.getLevel();
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void speakAgain() {
        LOG.setLevel(level);
    }

    @Test
    void anyTrouble_endsInEveryHeadProvenOnceOrVisiblyStuck() {
        Long single = Long.getLong("simulation.seed");
        long seeds = Long.getLong("simulation.seeds", 2_000);
        int[] count = new int[2];
        Map<Long, Throwable> failures = new ConcurrentSkipListMap<>();
        (single == null ? LongStream.range(0, seeds) : LongStream.of(single)).parallel().forEach(seed -> {
            try {
                run(seed, count);
            } catch (Throwable e) {
                failures.put(seed, e);
            }
        });
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.size() + " seeds fail: " + failures, failures.values().iterator().next());
        }
        System.out.printf("simulated %d anchors: %d proven, %d visibly stuck%n", count[0] + count[1], count[0], count[1]);
        assertTrue(count[0] > count[1] * 20, "most anchors are proven in the end");
    }

    private void run(long seed, int[] count) {
        SimulatedWorld world = new SimulatedWorld(seed);
        for (int i = 0; i < STEPS; i++) {
            world.step();
        }
        world.settle(150);
        List<Anchor> anchors = world.store.committed();
        anchors.forEach(anchor -> requireSettled(anchor, world));
        requireHeadsOnce(anchors, world);
        requireEntriesOnce(anchors, world);
        requireNonces(anchors, world);
        requireOneSignatureEach(world);
        long proven = anchors.stream().filter(anchor -> anchor.state == AnchorState.PROVEN).count();
        synchronized (count) {
            count[0] += (int) proven;
            count[1] += (int) (anchors.size() - proven);
        }
    }

    private static void requireSettled(Anchor anchor, SimulatedWorld world) {
        if (anchor instanceof RoundAnchor round) {
            requireSettled(round, world);
        } else if (anchor.state == AnchorState.PROVEN) {
            HeadAnchor head = (HeadAnchor) anchor;
            JsonNode block = SimulatedPack.section(anchor.chainProof).path("block");
            SimulatedChain.Block onChain = world.chain.blocks.get(block.path("number").asInt());
            assertEquals(onChain.hash(), block.path("hash").asText(), "the block of the proof is on the chain");
            assertTrue(onChain.heads.get(hex(head.logId)).size() >= head.newSize, "the block has the head");
        } else {
            assertTrue(world.chain.tookWithoutEffect,
                    () -> "anchor " + anchor.id + " is " + anchor.state + ": " + anchor.problem);
            assertEquals(AnchorState.STUCK, anchor.state);
            assertNotNull(anchor.problem);
        }
    }

    /** An entry after one that the chain refused is never signed, and says so by its state. */
    private static void requireSettled(RoundAnchor anchor, SimulatedWorld world) {
        if (anchor.state == AnchorState.PROVEN) {
            assertEquals(world.chain.blocks.get(anchor.proofBlock.intValue()).hash(), anchor.proofHash,
                    "the entry's block is on the chain");
            assertTrue(world.chain.tip().entries.get(hex(anchor.roundId)) > anchor.entry, "the round has the entry");
        } else {
            assertTrue(world.chain.tookWithoutEffect,
                    () -> "entry " + anchor.entry + " is " + anchor.state + ": " + anchor.problem);
            assertTrue(anchor.state == AnchorState.STUCK || anchor.state == AnchorState.CLOSED, "it is " + anchor.state);
        }
    }

    private static void requireEntriesOnce(List<Anchor> anchors, SimulatedWorld world) {
        List<String> events = new ArrayList<>();
        world.chain.blocks.forEach(block -> block.happened.forEach(receipt -> receipt.getLogs().stream()
                .filter(event -> event.getAddress().equals(SimulatedWorld.ROUND_CONTRACT))
                .forEach(event -> events.add(event.getTopics().get(1) + event.getData()))));
        List<String> wanted = anchors.stream().filter(anchor -> anchor.state == AnchorState.PROVEN)
                .filter(RoundAnchor.class::isInstance).map(RoundAnchor.class::cast)
                .map(anchor -> "0x" + hex(anchor.roundId) + "0x" + word(anchor.entry)).toList();
        assertEquals(wanted.stream().sorted().toList(), events.stream().sorted().toList(), "each entry is on the chain once");
    }

    private static void requireHeadsOnce(List<Anchor> anchors, SimulatedWorld world) {
        List<String> events = new ArrayList<>();
        world.chain.blocks.forEach(block -> block.happened.forEach(receipt -> receipt.getLogs().stream()
                .filter(event -> !event.getAddress().equals(SimulatedWorld.ROUND_CONTRACT))
                .forEach(event -> events.add(event.getTopics().get(1) + event.getTopics().get(2) + event.getData()))));
        List<String> wanted = anchors.stream().filter(anchor -> anchor.state == AnchorState.PROVEN)
                .filter(HeadAnchor.class::isInstance).map(HeadAnchor.class::cast)
                .map(anchor -> "0x" + hex(anchor.logId) + "0x" + word(anchor.newSize) + "0x" + word(anchor.oldSize)
                        + hex(anchor.newRoot))
                .toList();
        assertEquals(wanted.stream().sorted().toList(), events.stream().sorted().toList(), "each head is on the chain once");
    }

    private static void requireNonces(List<Anchor> anchors, SimulatedWorld world) {
        long[] nonces = anchors.stream().filter(anchor -> anchor.nonce != null).mapToLong(anchor -> anchor.nonce).sorted()
                .toArray();
        assertTrue(Arrays.equals(LongStream.range(0, nonces.length).toArray(), nonces), "nonces have no gap");
        assertEquals(nonces.length, world.store.nextNonce(), "no nonce was taken in vain");
        assertEquals(nonces.length, world.chain.tip().nonces.getOrDefault(SimulatedWorld.RECORDER, 0L),
                "all of them are used on the chain");
    }

    private static void requireOneSignatureEach(SimulatedWorld world) {
        Map<Long, String> calls = new HashMap<>();
        Map<String, Long> nonces = new HashMap<>();
        Map<String, String> bids = new HashMap<>();
        for (String raw : world.sent) {
            Transaction it = Transaction.of(raw);
            assertEquals(it.data(), calls.computeIfAbsent(it.nonce(), nonce -> it.data()), "one nonce, one call");
            assertEquals(it.nonce(), nonces.computeIfAbsent(it.data(), call -> it.nonce()), "one call, one nonce");
            assertEquals(it.hash(), bids.computeIfAbsent(it.nonce() + "/" + it.maxFee(), bid -> it.hash()),
                    "signed again only for another fee");
        }
    }

    private static String word(long number) {
        return "%064x".formatted(number);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
