package energy.commonwatt.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import energy.commonwatt.testsupport.OwnChain;

/** The first contact with a development chain, on a real node that may die. */
class DevelopmentContractTest {

    @TempDir
    Path directory;

    @Test
    void chainKilledAfterTheDeploymentWasSent_isDeployedToAgain() throws Exception {
        try (OwnChain own = new OwnChain(directory)) {
            MemberNode node = node(own);
            await(() -> Files.exists(directory.resolve("chain.json")) && answers(node));
            Chain chain = chain(node);
            assertEquals(Optional.empty(), chain.ready());
            own.killAndStartAgain();
            await(() -> answers(node));
            await(() -> chain.ready().isPresent());
            assertEquals(DevelopmentContract.address(), chain.ready().orElseThrow().contract);
            var reader = new ConsortiumReader(new Names(List.of()),
                    data -> node.call(Names.NO_ACCOUNT, DevelopmentContract.consortium(), data));
            assertEquals(3, reader.members().size());
            assertEquals(DevelopmentContract.address(), reader.logs());
        }
    }

    @Test
    void deployerThatMadeSomethingElseFirst_isRefusedWithAWayOut() {
        try (OwnChain own = new OwnChain(directory)) {
            MemberNode node = node(own);
            await(() -> answers(node));
            var deployer = new KeySigner(Keys.developmentDeployer());
            node.send(deployer.sign(node.chainId(), 0, BigInteger.valueOf(100_000), Fees.first(node.tip().baseFee()),
                    deployer.address(), "0x").raw());
            await(() -> node.minedNonce(deployer.address()) == 1);
            String sentence = assertThrows(ChainRuleViolation.class, () -> chain(node).ready()).getMessage();
            assertTrue(sentence.contains("delete .commonwatt/data"), sentence);
        }
    }

    private static Chain chain(MemberNode node) {
        var config = new SimulatedConfig(ChainConfig.Kind.DEVELOPMENT, Optional.empty(), Optional.empty(), Optional.empty());
        return new Chain(config, new MemberNodes(List.of(node)), new MemoryStore(() -> {
        }), new DevelopmentContract(new Keys().recorder(config)));
    }

    private static MemberNode node(OwnChain own) {
        return new JsonRpcNode(URI.create("http://127.0.0.1:" + own.port()), Duration.ofSeconds(20));
    }

    private static boolean answers(MemberNode node) {
        try {
            return node.chainId() > 0;
        } catch (ChainUnavailable e) {
            return false;
        }
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            LockSupport.parkNanos(100_000_000);
        }
        assertTrue(condition.getAsBoolean());
    }
}
