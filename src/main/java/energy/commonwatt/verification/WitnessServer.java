package energy.commonwatt.verification;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A witness on HTTP: add-checkpoint of C2SP tlog-witness, and what it remembers for anybody to read. */
final class WitnessServer implements Closeable {

    private static final int THREADS = 16;
    private static final int MAX_SHOWN = 100;
    /** The server reads its limits once from these properties, so they stand before its first use. */
    private static final Map<String, String> LIMITS = Map.of("sun.net.httpserver.nodelay", "true",
            "sun.net.httpserver.maxReqTime", "20", "sun.net.httpserver.maxRspTime", "60",
            "sun.net.httpserver.idleInterval", "60", "jdk.httpserver.maxConnections", "1000");

    private final Witness witness;
    private final ChainWatch chain;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    /** @param chain null when no node is asked */
    WitnessServer(Witness witness, ChainWatch chain, InetSocketAddress address) throws IOException {
        this.witness = witness;
        this.chain = chain;
        LIMITS.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
        this.server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            WitnessAnswer answer;
            try {
                answer = answer(exchange);
            } catch (IOException | RuntimeException e) {
                System.err
                        .println("commonwatt-checker: witness cannot answer " + exchange.getRequestURI().getPath() + ": " + e);
                answer = WitnessAnswer.plain(500, "the witness cannot do its work; its operator can read why\n");
            }
            send(exchange, answer);
        }
    }

    private WitnessAnswer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean adds = path.equals("/add-checkpoint");
        if (!adds && !List.of("/", "/key", "/heads", "/contradictions").contains(path)) {
            return WitnessAnswer.plain(404, "there is nothing here; see /\n");
        }
        if (!exchange.getRequestMethod().equals(adds ? "POST" : "GET")) {
            exchange.getResponseHeaders().set("Allow", adds ? "POST" : "GET");
            return WitnessAnswer.plain(405, "use " + (adds ? "POST" : "GET") + '\n');
        }
        return switch (path) {
            case "/add-checkpoint" -> add(exchange);
            case "/key" -> WitnessAnswer.plain(200, witness.key().vkey() + '\n');
            case "/heads" -> WitnessAnswer.json(heads());
            case "/contradictions" ->
                WitnessAnswer.json(witness.contradictions().stream().map(Contradiction::toMap).toList());
            default -> WitnessAnswer.plain(200, page());
        };
    }

    private WitnessAnswer add(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(WitnessRequest.MAX_BYTES + 1);
        if (body.length > WitnessRequest.MAX_BYTES) {
            exchange.getResponseHeaders().set("Connection", "close");
            return WitnessAnswer.plain(413, "a request has at most " + WitnessRequest.MAX_BYTES + " bytes\n");
        }
        return witness.addCheckpoint(body);
    }

    private static void send(HttpExchange exchange, WitnessAnswer answer) throws IOException {
        byte[] bytes = NoteText.utf8(answer.text());
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private List<Map<String, Object>> heads() {
        List<Map<String, Object>> list = new ArrayList<>();
        witness.heads().forEach((origin, last) -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("origin", origin);
            map.put("size", last.checkpoint().size());
            map.put("root", Hex.of(last.checkpoint().root()));
            map.put("time", last.time());
            map.put("checkpoint", last.note());
            list.add(map);
        });
        return list;
    }

    private String page() {
        Map<String, Witness.Cosigned> heads = witness.heads();
        StringBuilder text = new StringBuilder(
                "A witness of Commonwatt's logs. It cosigns a log's head only if it extends the last one.\n\n")
                .append("Key             ").append(witness.key().vkey())
                .append("\nWatches         ").append(witness.originPrefix()).append("…")
                .append("\nLog key         ").append(witness.logKeyText())
                .append("\nLogs            ").append(heads.size())
                .append("\nContradictions  ").append(witness.contradictions().size())
                .append(witness.contradictions().isEmpty()
                        ? ""
                        : "  <-- somebody told two different heads: see /contradictions");
        if (chain != null) {
            chain.status().forEach(line -> text.append("\nNode            ").append(line));
        }
        text.append("\n\nLast heads (all of them at /heads)\n");
        heads.values().stream().limit(MAX_SHOWN)
                .forEach(last -> text.append("  ").append(Utc.format(last.time())).append("  size ")
                        .append(last.checkpoint().size()).append("  ").append(last.checkpoint().origin()).append('\n'));
        return text.toString();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
