package energy.commonwatt.verification;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Asks one node over JSON-RPC. What the node does not answer, answers with an error, or answers with null is {@link NotKnown}: Besu's default storage forgets old
 * state and then says null.
 */
final class NodeClient {

    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private final RemoteParty node;

    /** @throws IllegalArgumentException if it is no http or https address */
    NodeClient(String url) {
        this.node = new RemoteParty(url, "node", MAX_BYTES);
    }

    /** @return the address without user name and password */
    String url() {
        return node.url();
    }

    long chainId() {
        return number(ask("eth_chainId", List.of()));
    }

    long blockNumber() {
        return number(ask("eth_blockNumber", List.of()));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> block(long number) {
        if (ask("eth_getBlockByNumber", List.of(tag(number), false)) instanceof Map<?, ?> block) {
            return (Map<String, Object>) block;
        }
        throw unexpected("a block");
    }

    byte[] blockHash(long number) {
        byte[] hash = bytes(block(number).get("hash"));
        if (hash.length != 32) {
            throw unexpected("a block hash");
        }
        return hash;
    }

    byte[] code(byte[] address, String block) {
        return bytes(ask("eth_getCode", List.of(Hex.prefixed(address), block)));
    }

    byte[] call(byte[] address, byte[] data, String block) {
        return bytes(ask("eth_call", List.of(Map.of("to", Hex.prefixed(address), "data", Hex.prefixed(data)), block)));
    }

    static String tag(long number) {
        return "0x" + Long.toHexString(number);
    }

    private Object ask(String method, List<Object> parameters) {
        String question = Json.write(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", parameters));
        Object answer;
        try {
            answer = Json.parse(send(question));
        } catch (Malformed e) {
            throw unexpected("JSON");
        }
        if (!(answer instanceof Map<?, ?> object) || object.get("error") != null) {
            throw new NotKnown(url() + " cannot answer " + method + ": "
                    + (answer instanceof Map<?, ?> object ? Json.write(object.get("error")) : "no object"));
        }
        if (object.get("result") == null) {
            throw new NotKnown(url() + " answers null to " + method + ", so it does not know");
        }
        return object.get("result");
    }

    private byte[] send(String question) {
        return node.send(node.request("").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question, StandardCharsets.UTF_8)).build());
    }

    private long number(Object value) {
        try {
            if (value instanceof String text) {
                return HeaderJson.quantity(text).longValueExact();
            }
        } catch (Malformed | ArithmeticException e) {
            // falls through to the same answer as for a value that is no text
        }
        throw unexpected("a number");
    }

    private byte[] bytes(Object value) {
        try {
            if (value instanceof String text) {
                return Hex.parsePrefixed(text);
            }
        } catch (Malformed e) {
            // falls through to the same answer as for a value that is no text
        }
        throw unexpected("hexadecimal data");
    }

    private NotKnown unexpected(String expected) {
        return new NotKnown("expected " + expected + " from " + url() + ", found something else");
    }
}
