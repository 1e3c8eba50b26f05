package energy.commonwatt.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonObject;

/** The development chain over restarts: what the application relies on. */
class ChainNodeTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = Port.free().number();
    private ChainNode node;

    @AfterEach
    void stop() {
        node.pidFile().stop();
    }

    @Test
    void chainRestartedTwice_keepsItsGenesisAndGoesOn() throws Exception {
        start();
        var genesis = block("0x0").getString("hash");
        mine();
        var first = block("0x1").getString("hash");
        for (var restart = 0; restart < 2; restart++) {
            node.pidFile().stop();
            start();
            mine();

            assertEquals(genesis, block("0x0").getString("hash"));
            assertEquals(first, block("0x1").getString("hash"));
        }
        assertTrue(Long.decode(block("latest").getString("number")) >= 3);
    }

    private void start() {
        node = ChainNode.start(Run.ofTests(StackFiles.find()), port, 1);
    }

    private void mine() throws Exception {
        client.send(ChainNode.call(node.port(), "evm_mine"), BodyHandlers.discarding());
    }

    private JsonObject block(String number) throws Exception {
        var answer = client.send(ChainNode.call(node.port(), "eth_getBlockByNumber", "\"" + number + "\"", "false"),
                BodyHandlers.ofString());
        return new JsonObject(answer.body()).getJsonObject("result");
    }
}
