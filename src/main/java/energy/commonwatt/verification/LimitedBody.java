package energy.commonwatt.verification;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Collects an answer and gives up when it is longer than expected, so that whoever is asked cannot fill the memory. */
public final class LimitedBody implements HttpResponse.BodySubscriber<byte[]> {

    private final int limit;
    private final HttpResponse.BodySubscriber<byte[]> bytes = HttpResponse.BodySubscribers.ofByteArray();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.Subscription subscription;
    private long received;

    /** @param limit most bytes that are taken */
    public LimitedBody(int limit) {
        this.limit = limit;
        bytes.getBody().whenComplete((result, failure) -> {
            if (failure == null) {
                body.complete(result);
            } else {
                body.completeExceptionally(failure);
            }
        });
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        bytes.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            received += buffer.remaining();
        }
        if (received > limit) {
            subscription.cancel();
            body.completeExceptionally(new IOException("the answer is longer than " + limit + " bytes"));
        } else {
            bytes.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable failure) {
        bytes.onError(failure);
    }

    @Override
    public void onComplete() {
        bytes.onComplete();
    }
}
