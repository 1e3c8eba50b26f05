package energy.commonwatt.trials;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.vertx.core.json.JsonObject;

/** Stands before a member's node on 127.0.0.1 and says something else than it about one log; everything else it passes on. */
final class LyingNode implements AutoCloseable {

    private final HttpClient http;
    private final URI honest;
    private final String log;
    private final UnaryOperator<String> lie;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param log id of the log, 64 hexadecimal digits
     * @param lie what becomes of the result of a call about this log; null is an answer too
     */
    LyingNode(HttpClient http, URI honest, String log, UnaryOperator<String> lie) {
        this.http = http;
        this.honest = honest;
        this.log = log;
        this.lie = lie;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new TrialBroken("The lying node does not start", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = http.send(HttpRequest.newBuilder(honest).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(question)).build(), BodyHandlers.ofString());
            byte[] told = told(question, answer.body()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), told.length);
            exchange.getResponseBody().write(told);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String told(String question, String truth) {
        if (!question.contains("eth_call") || !question.contains(log)) {
            return truth;
        }
        JsonObject answer = new JsonObject(truth);
        return answer.put("result", lie.apply(answer.getString("result"))).encode();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
