package energy.commonwatt.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import energy.commonwatt.testsupport.DevelopmentNode;
import energy.commonwatt.testsupport.RehearsalResource;
import io.vertx.core.json.JsonObject;

/** The local network as it is started; with Besu itself when BESU_HOME names it, else with the stand-in. */
class BesuNetworkTest {

    @TempDir
    static Path directory;

    private final List<DevelopmentNode> nodes = TemporaryStack.rehearsal(RehearsalResource.besu()).nodes().stream()
            .map(address -> new DevelopmentNode(URI.create(address).getPort())).toList();

    @Test
    void fourNodes_agreeOnEachBlockAndOnTheValidators() throws Exception {
        var first = nodes.getFirst();
        while (first.height() < 3) {
            Thread.sleep(200);
        }
        var answers = new HashSet<String>();
        var seals = new HashSet<String>();
        for (var node : nodes) {
            var block = (JsonObject) node.call("eth_getBlockByNumber", "0x2", false);
            answers.add(block.getString("hash") + node.call("qbft_getValidatorsByBlockNumber", "0x2")
                    + ((JsonObject) node.call("eth_getBlockByNumber", "0x0", false)).getString("hash"));
            seals.add(block.getString("extraData"));
        }

        assertEquals(1, answers.size(), "hashes and validators");
        assertTrue(seals.stream().allMatch(extra -> extra.length() > 400), "sealed");
    }

    @Test
    void withoutBesu_theMessageSaysHowToGetItAndWhatItsChecksumIs() {
        var message = assertThrows(LocalStackException.class, () -> BesuDistribution.require(Map.of())).getMessage();

        assertTrue(message.contains("BESU_HOME is not set") && message.contains("SHA-256"), message);
    }

    @Test
    void directoryWithoutBesu_isRefusedByItsName() throws Exception {
        var empty = Files.createDirectories(directory.resolve("empty"));

        var message = assertThrows(LocalStackException.class,
                () -> BesuDistribution.require(Map.of("BESU_HOME", empty.toString()))).getMessage();

        assertTrue(message.contains(empty.toString()), message);
    }

    @Test
    void unknownChain_isRefusedByItsName() {
        var message = assertThrows(LocalStackException.class,
                () -> new LocalSettings(true, 1, 2, 3, 1, "ganache", 4, "FOREST", 5, 6)).getMessage();

        assertTrue(message.contains("ganache"), message);
    }
}
