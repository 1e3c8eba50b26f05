package energy.commonwatt.verification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks one node over JSON-RPC. What the node does not answer, answers with an error, or answers with null is {@link NotKnown}: Besu's default storage forgets old
 * state and then says null.
 */
final class NodeClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private final URI url;
    private final HttpClient http;

    /** @throws IllegalArgumentException if it is no http or https address */
    NodeClient(String url) {
        this.url = URI.create(url);
        if (!"http".equals(this.url.getScheme()) && !"https".equals(this.url.getScheme()) || this.url.getHost() == null) {
            throw new IllegalArgumentException("expected an http or https address as node, found " + url);
        }
        this.http = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** @return the address without user name and password */
    String url() {
        return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort())
                + Objects.toString(url.getRawPath(), "");
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
        HttpRequest request = HttpRequest.newBuilder(url).timeout(ANSWER).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question, StandardCharsets.UTF_8)).build();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, information -> new LimitedBody(MAX_BYTES));
        try {
            // The request's own time-out ends with the headers; a body that trickles must not hold us either.
            HttpResponse<byte[]> response = answer.get(2 * ANSWER.toSeconds(), TimeUnit.SECONDS);
            if (response.statusCode() != 200) {
                throw new NotKnown(url() + " answers with HTTP status " + response.statusCode());
            }
            return response.body();
        } catch (TimeoutException | ExecutionException e) {
            answer.cancel(true);
            throw new NotKnown(url() + " does not answer: " + reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotKnown("interrupted while waiting for " + url());
        }
    }

    private static String reason(Exception e) {
        if (e.getCause() instanceof IOException cause) {
            return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        }
        return e instanceof TimeoutException ? "too slow" : String.valueOf(e.getCause());
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
