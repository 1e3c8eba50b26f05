package energy.commonwatt.chain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import energy.commonwatt.chain.NodeView.Network;
import energy.commonwatt.chain.NodeView.Standing;

/** What the watch makes of nodes that follow, lag, lie, are silent, or are on another chain. */
class NodeWatchTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String GENESIS = "0x" + "a".repeat(64);

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void nodesWithTheSameBlocks_agree() throws Exception {
        Network network = look(node(100, "one", NOW), node(99, "one", NOW));

        assertEquals(List.of(Standing.FOLLOWING, Standing.FOLLOWING), standings(network));
        assertTrue(network.agreed());
        assertEquals(99, network.commonBlock());
        assertFalse(network.stalled());
    }

    @Test
    void nodeWithAnotherBlock_isAContradiction() throws Exception {
        assertFalse(look(node(100, "one", NOW), node(100, "two", NOW)).agreed());
    }

    @Test
    void nodeThatLags_isBehindAndNoContradiction() throws Exception {
        Network network = look(node(100, "one", NOW), node(90, "one", NOW));

        assertEquals(List.of(Standing.FOLLOWING, Standing.BEHIND), standings(network));
        assertEquals(10, network.nodes().get(1).behind());
        assertTrue(network.agreed());
    }

    @Test
    void silentNode_isNoContradictionAndNoAgreement() throws Exception {
        Network network = look(node(100, "one", NOW), silent());

        assertEquals(List.of(Standing.FOLLOWING, Standing.SILENT), standings(network));
        assertNull(network.agreed());
    }

    @Test
    void nodeOfAnotherChain_isNotCompared() throws Exception {
        Network network = look(node(100, "one", NOW), foreign());

        assertEquals(List.of(Standing.FOLLOWING, Standing.OTHER_CHAIN), standings(network));
        assertNull(network.agreed());
    }

    @Test
    void blockThatAnotherNodeHasOtherwise_isNotReliedOn() {
        MemberNodes nodes = new MemberNodes(List.of(node(100, "one", NOW), silent(), node(100, "two", NOW)));

        ChainRuleViolation refusal = assertThrows(ChainRuleViolation.class, () -> nodes.requireMostAgree(99, "one99"));

        assertTrue(refusal.getMessage().contains("two99") && refusal.getMessage().contains("node.example:8545"),
                refusal.getMessage());
        assertFalse(refusal.getMessage().contains("secret"), refusal.getMessage());
    }

    @Test
    void oneNodeAgainstTwo_neitherStopsThemNorSpeaksForThem() {
        MemberNodes nodes = new MemberNodes(List.of(node(100, "one", NOW), node(100, "two", NOW), node(100, "one", NOW)));

        assertDoesNotThrow(() -> nodes.requireMostAgree(99, "one99"));
        assertThrows(ChainRuleViolation.class, () -> nodes.requireMostAgree(99, "two99"));
    }

    @Test
    void blockThatOthersHaveOrDoNotAnswerAbout_isReliedOn() {
        MemberNodes nodes = new MemberNodes(List.of(node(100, "one", NOW), silent(), node(100, "one", NOW)));

        assertDoesNotThrow(() -> nodes.requireMostAgree(99, "one99"));
    }

    @Test
    void noNewBlockForLong_isAStall() throws Exception {
        assertTrue(look(node(100, "one", NOW.minus(Duration.ofMinutes(6)))).stalled());
        assertFalse(look(node(100, "one", NOW.minus(Duration.ofMinutes(4)))).stalled());
        assertTrue(look(silent()).stalled());
    }

    private static List<Standing> standings(Network network) {
        return network.nodes().stream().map(NodeView::standing).toList();
    }

    private Network look(MemberNode... members) throws InterruptedException {
        ChainConfig config = SimulatedConfig.of(ChainConfig.Kind.DEVELOPMENT);
        MemoryStore store = new MemoryStore(() -> {
        });
        store.inTransaction(() -> {
            store.add(new ChainIdentity(7, GENESIS, "0x" + "c".repeat(40)));
            return Optional.empty();
        });
        MemberNodes nodes = new MemberNodes(Arrays.asList(members));
        NodeWatch watch = new NodeWatch(nodes, new Chain(config, nodes, store, null), null, config, json,
                Clock.fixed(NOW, ZoneOffset.UTC));
        watch.look();
        return watch.network();
    }

    private MemberNode node(long height, String story, Instant minedAt) {
        return told(GENESIS, height, story, minedAt);
    }

    private MemberNode foreign() {
        return told("0x" + "b".repeat(64), 500, "one", NOW);
    }

    private MemberNode silent() {
        return told(null, 0, "", NOW);
    }

    private MemberNode told(String genesis, long height, String story, Instant minedAt) {
        return (MemberNode) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{MemberNode.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "name" -> InvocationHandler.invokeDefault(proxy, method);
                    case "address" -> "https://user:secret@node.example:8545/path";
                    case "chainId" -> answered(genesis, 7L);
                    case "genesisHash" -> genesis;
                    case "tip" -> new ChainTip(height, minedAt, BigInteger.ZERO);
                    case "block" -> answered(genesis,
                            json.createObjectNode().put("number", "0x" + Long.toHexString((Long) arguments[0]))
                                    .put("hash", story + arguments[0])
                                    .put("timestamp", "0x" + Long.toHexString(minedAt.getEpochSecond())));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Object answered(String genesis, Object answer) {
        if (genesis == null) {
            throw new ChainUnavailable("silent");
        }
        return answer;
    }
}
