package energy.commonwatt.testsupport;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Two transactions at once: the second starts before the first has committed, and gets as far as the database lets it. */
public final class Race {

    private static final int LOOKS = 200;

    private Race() {
    }

    /** @return what the second was told, null when it went through */
    public static Throwable loser(Runnable first, Runnable second) {
        try (var pool = Executors.newSingleThreadExecutor()) {
            CompletableFuture<Void> other = QuarkusTransaction.requiringNew().call(() -> {
                first.run();
                Panache.flush();
                CompletableFuture<Void> started = CompletableFuture.runAsync(second, pool);
                awaitBlocked(started);
                return started;
            });
            other.join();
            return null;
        } catch (CompletionException told) {
            return told.getCause();
        }
    }

    private static void awaitBlocked(CompletableFuture<Void> other) throws InterruptedException {
        for (int look = 0; look < LOOKS && !other.isDone() && !anybodyWaits(); look++) {
            Thread.sleep(25);
        }
    }

    private static boolean anybodyWaits() {
        return (boolean) Panache.getEntityManager()
                .createNativeQuery(
                        "select exists (select from pg_locks where not granted and locktype in ('transactionid', 'advisory'))")
                .getSingleResult();
    }
}
