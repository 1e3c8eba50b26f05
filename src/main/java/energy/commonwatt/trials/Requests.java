package energy.commonwatt.trials;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What everybody may ask the application, its witnesses and the members' nodes, asked over HTTP. */
final class Requests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Requests() {
    }

    /** @param path of the application; anything but 200 breaks the trial */
    static String get(TrialGround ground, String path) {
        HttpResponse<String> answer = send(ground, HttpRequest.newBuilder(URI.create(ground.application() + path)));
        if (answer.statusCode() != 200) {
            throw new TrialBroken("%s answers %d".formatted(path, answer.statusCode()));
        }
        return answer.body();
    }

    static HttpResponse<String> send(TrialGround ground, HttpRequest.Builder request) {
        HttpRequest built = request.timeout(PATIENCE).build();
        try {
            return ground.http().send(built, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new TrialBroken(built.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialBroken("The trial was interrupted", e);
        }
    }

    /** @return the result of a JSON-RPC call, null where the node says null */
    static Object rpc(TrialGround ground, URI node, String method, Object... params) {
        JsonObject call = new JsonObject().put("jsonrpc", "2.0").put("id", 1).put("method", method)
                .put("params", JsonArray.of(params));
        String answer = send(ground, HttpRequest.newBuilder(node).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(call.encode()))).body();
        JsonObject said = new JsonObject(answer);
        if (said.containsKey("error")) {
            throw new TrialBroken("%s answers %s with an error: %s".formatted(node, method, said.getValue("error")));
        }
        return said.getValue("result");
    }

    static long height(TrialGround ground, URI node) {
        return number(rpc(ground, node, "eth_blockNumber"));
    }

    /** @return 0x-prefixed hash, null while the node does not have the block */
    static String blockHash(TrialGround ground, URI node, long number) {
        JsonObject block = (JsonObject) rpc(ground, node, "eth_getBlockByNumber", "0x" + Long.toHexString(number), false);
        return block == null ? null : block.getString("hash");
    }

    private static long number(Object quantity) {
        return Long.decode((String) quantity);
    }
}
