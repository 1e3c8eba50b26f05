package energy.commonwatt.verification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Somebody who is asked over HTTP, and whose silence, slowness or flood of bytes is {@link NotKnown}. */
final class RemoteParty {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final URI url;
    private final int maxBytes;
    private final HttpClient http;

    /**
     * @param what who it is, for the error's text
     * @throws IllegalArgumentException if it is no http or https address
     */
    RemoteParty(String url, String what, int maxBytes) {
        this.url = URI.create(url);
        this.maxBytes = maxBytes;
        if (!"http".equals(this.url.getScheme()) && !"https".equals(this.url.getScheme()) || this.url.getHost() == null) {
            throw new IllegalArgumentException("expected an http or https address as " + what + ", found " + url);
        }
        this.http = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** @return the address without user name and password */
    String url() {
        return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort())
                + Objects.toString(url.getRawPath(), "");
    }

    /** @param path to be put after the address; empty for the address itself */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(path.isEmpty() ? url : URI.create(url.toString().replaceFirst("/+$", "") + path))
                .timeout(ANSWER);
    }

    byte[] send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, information -> new LimitedBody(maxBytes));
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
}
