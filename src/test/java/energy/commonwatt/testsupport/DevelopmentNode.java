package energy.commonwatt.testsupport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import energy.commonwatt.local.TemporaryStack;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The tests' own hand on a development node. */
public final class DevelopmentNode {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    /** The shared one. */
    public DevelopmentNode() {
        this(TemporaryStack.anvil());
    }

    /** @param port where the node answers on 127.0.0.1 */
    public DevelopmentNode(int port) {
        address = URI.create("http://127.0.0.1:" + port);
    }

    /** Takes back all blocks from this number on, as a kill does with those that were not saved. */
    public void loseBlocks(long from) {
        String lost = hash(from);
        // A block that is made between the two calls would be taken back in place of this one.
        while (lost.equals(hash(from))) {
            call("anvil_rollback", height() - from + 1);
        }
    }

    /** Hash of the block with this number; empty when there is none. */
    private String hash(long number) {
        JsonObject block = (JsonObject) call("eth_getBlockByNumber", "0x" + Long.toHexString(number), false);
        return block == null ? "" : block.getString("hash");
    }

    /** Height of the newest block. */
    public long height() {
        return Long.decode((String) call("eth_blockNumber"));
    }

    /** Number of the block with this hash; -1 when the chain does not have it. */
    public long numberOf(String hash) {
        JsonObject block = (JsonObject) call("eth_getBlockByHash", hash, false);
        return block == null ? -1 : Long.decode(block.getString("number"));
    }

    /** The result of a call. */
    public Object call(String method, Object... parameters) {
        JsonObject answer = answer(method, parameters);
        if (answer.containsKey("error")) {
            throw new IllegalStateException(method + ": " + answer.getJsonObject("error").encode());
        }
        return answer.getValue("result");
    }

    /** The answer to a call, with its result or its error. */
    public JsonObject answer(String method, Object... parameters) {
        JsonArray values = new JsonArray();
        for (Object parameter : parameters) {
            values.add(parameter);
        }
        String body = new JsonObject().put("jsonrpc", "2.0").put("id", 1).put("method", method).put("params", values).encode();
        try {
            return new JsonObject(client.send(HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new IllegalStateException(method + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
