package energy.commonwatt.records;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.verification.LimitedBody;

/** Asks a witness to cosign, once (C2SP tlog-witness, add-checkpoint). Knows nothing of what was asked before. */
@ApplicationScoped
class WitnessClient {

    /** Longest answer that is read. */
    private static final int MOST_BYTES = 64 * 1024;

    private final HttpClient http;
    private final Duration timeout;

    WitnessClient(LogsConfig config) {
        this.timeout = config.witnessTimeout();
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    /** @param text the body, whatever the status */
    record Answer(int status, String text) {
    }

    /**
     * @param oldSize size of the head that the witness cosigned last, as far as we know
     * @param consistency RFC 9162 2.1.4.1 path from there, empty when the size is 0
     * @param note the signed checkpoint
     * @throws IOException when no answer came in time
     */
    Answer addCheckpoint(URI witness, long oldSize, List<byte[]> consistency, String note) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(witness + "/add-checkpoint"))
                .POST(BodyPublishers.ofString(body(oldSize, consistency, note))).build();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, information -> new LimitedBody(MOST_BYTES));
        try {
            // The whole exchange: a request's own timeout ends when the headers are there, and a witness could hang after them.
            HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + timeout.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw new IOException(words(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the request was interrupted");
        } finally {
            answer.cancel(true);
        }
    }

    private static String body(long oldSize, List<byte[]> consistency, String note) {
        StringBuilder body = new StringBuilder("old ").append(oldSize).append('\n');
        consistency.forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return body.append('\n').append(note).toString();
    }

    private static String words(Throwable failure) {
        String found = failure instanceof ConnectException ? "nobody listens there" : failure.getClass().getSimpleName();
        return failure.getMessage() == null ? found : failure.getMessage();
    }
}
