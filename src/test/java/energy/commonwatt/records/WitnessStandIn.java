package energy.commonwatt.records;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import energy.commonwatt.verification.NoteKey;
import energy.commonwatt.verification.NoteSigner;

/** A witness that answers what a test tells it to. */
class WitnessStandIn implements AutoCloseable {

    record Answer(int status, String text) {
    }

    final NoteSigner signer = NoteSigner.of("stand-in", NoteKey.COSIGNATURE, NoteSigner.newSeed());
    /** Bodies of the requests so far. */
    final List<String> requests = new ArrayList<>();
    private final HttpServer server;
    private final CountDownLatch end = new CountDownLatch(1);

    /** @param answers from its signer and the request's body; null hangs until the end */
    WitnessStandIn(BiFunction<NoteSigner, String, Answer> answers) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/add-checkpoint", exchange -> answer(exchange, answers));
        server.start();
    }

    private void answer(HttpExchange exchange, BiFunction<NoteSigner, String, Answer> answers) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(body);
            Answer answer = answers.apply(signer, body);
            if (answer == null) {
                end.await();
                return;
            }
            byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), text.length);
            exchange.getResponseBody().write(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    WitnessRef ref() {
        return new WitnessRef("Stand-in", URI.create("http://127.0.0.1:" + server.getAddress().getPort()), signer.key());
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
