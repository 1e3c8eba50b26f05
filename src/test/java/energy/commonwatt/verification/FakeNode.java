package energy.commonwatt.verification;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A node that answers the few questions of the checker as it is told, over real HTTP. */
final class FakeNode implements AutoCloseable {

    private final HttpServer server;
    final Map<String, Object> blockHashes = new HashMap<>();
    final Map<String, Head> heads = new HashMap<>();
    final List<byte[]> logs = new ArrayList<>();
    Object chainId = "0x7a69";
    Object blockNumber = "0x7b";
    Object code = "0x6001";
    String mixHash = "0x" + "0".repeat(64);
    int status = 200;
    UnaryOperator<String> answer = UnaryOperator.identity();

    FakeNode() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
        blockHashes.put("0x0", Hex.prefixed(TestChain.GENESIS));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    FakeNode log(String name, Head head) {
        logs.add(LogHash.logId(name));
        heads.put(Hex.of(LogHash.logId(name)), head);
        return this;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            Map<?, ?> question = (Map<?, ?>) Json.parse(exchange.getRequestBody().readAllBytes());
            Map<String, Object> object = TestPack.object("jsonrpc", "2.0", "id", question.get("id"), "result",
                    result((String) question.get("method"), (List<?>) question.get("params")));
            byte[] text = answer.apply(Json.write(object)).getBytes();
            exchange.sendResponseHeaders(status, text.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object result(String method, List<?> parameters) {
        return switch (method) {
            case "eth_chainId" -> chainId;
            case "eth_blockNumber" -> blockNumber;
            case "eth_getCode" -> code;
            case "eth_getBlockByNumber" -> {
                Object hash = blockHashes.get(parameters.getFirst());
                yield hash == null ? null : TestPack.object("hash", hash, "mixHash", mixHash);
            }
            case "eth_call" -> call((String) ((Map<?, ?>) parameters.getFirst()).get("data"));
            default -> null;
        };
    }

    private Object call(String data) {
        if (data.startsWith(selector("logCount()"))) {
            return word(logs.size());
        }
        if (data.startsWith(selector("logAt(uint256)"))) {
            return Hex.prefixed(logs.get(Integer.parseInt(data.substring(10), 16)));
        }
        Head head = heads.get(data.substring(10));
        return head == null ? word(0) + "0".repeat(64) : word(head.size()) + Hex.of(head.root());
    }

    private static String selector(String signature) {
        return Hex.prefixed(Keccak256.hash(signature.getBytes())).substring(0, 10);
    }

    private static String word(long number) {
        return "0x" + "0".repeat(64 - Long.toHexString(number).length()) + Long.toHexString(number);
    }
}
