package energy.commonwatt.testsupport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Stands before a node and holds transactions: before the node gets them, or its reply afterwards. */
public final class HeldNode implements AutoCloseable {

    /** Where a transaction is held. */
    public enum Hold {
        NOWHERE, BEFORE_SEND, AFTER_SEND
    }

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI node;
    private volatile Hold hold = Hold.NOWHERE;
    private volatile CountDownLatch held = new CountDownLatch(1);
    private volatile CountDownLatch released = new CountDownLatch(1);

    /** @param port the node's port on 127.0.0.1 */
    public HeldNode(int port) throws IOException {
        node = URI.create("http://127.0.0.1:" + port);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next transaction is held here. */
    public void hold(Hold where) {
        held = new CountDownLatch(1);
        released = new CountDownLatch(1);
        hold = where;
    }

    /** Waits until one is. */
    public boolean awaitHeld(int seconds) throws InterruptedException {
        return held.await(seconds, TimeUnit.SECONDS);
    }

    /** Goes on without it: what was held is neither sent nor answered any more. */
    public void release() {
        hold = Hold.NOWHERE;
        released.countDown();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Hold here = isTransaction(body) ? hold : Hold.NOWHERE;
            if (here == Hold.BEFORE_SEND) {
                await();
                return;
            }
            var answer = client.send(HttpRequest.newBuilder(node).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofByteArray());
            if (here == Hold.AFTER_SEND) {
                await();
                return;
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await() throws InterruptedException {
        held.countDown();
        released.await();
    }

    private static boolean isTransaction(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).contains("eth_sendRawTransaction");
    }

    @Override
    public void close() {
        release();
        server.stop(0);
    }
}
