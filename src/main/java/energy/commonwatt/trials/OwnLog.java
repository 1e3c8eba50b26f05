package energy.commonwatt.trials;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import energy.commonwatt.records.RecordDraft;
import energy.commonwatt.records.RecordRef;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogHash;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.json.JsonObject;

/** A log of a trial's own, which belongs to no project, seen as everybody sees it. */
final class OwnLog {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final TrialGround ground;
    private final String name = "asset/" + UUID.randomUUID();

    OwnLog(TrialGround ground) {
        this.ground = ground;
    }

    /** The log's id on the chain, 64 hexadecimal digits. */
    String id() {
        return Hex.of(LogHash.logId(name));
    }

    RecordRef append(int number) {
        return QuarkusTransaction.requiringNew().call(() -> ground.records()
                .append(new RecordDraft("trial/1", name, "platform", null, null, Map.of("number", number))));
    }

    /** State of a record in the words of the public interface. */
    String state(RecordRef record) {
        return new JsonObject(get("/api/v1/records/" + record.id())).getString("state");
    }

    String pack(RecordRef record) {
        return get("/api/v1/records/" + record.id() + "/proof-pack");
    }

    /** The newest signed head with its cosignatures. */
    String checkpoint() {
        return get("/logs/" + id() + "/checkpoint");
    }

    /** @throws TrialBroken when it does not come about */
    void awaitProven(RecordRef record, Duration patience) {
        if (!await(() -> state(record).equals("PROVEN"), patience)) {
            throw new TrialBroken("A record was not proven within %d s".formatted(patience.toSeconds()));
        }
    }

    /** @return whether it came about in time */
    static boolean await(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(PAUSE);
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialBroken("The trial was interrupted", e);
        }
    }

    private String get(String path) {
        try {
            var answer = ground.http().send(HttpRequest.newBuilder(URI.create(ground.application() + path)).build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new TrialBroken("%s answers %d".formatted(path, answer.statusCode()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new TrialBroken("The application does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialBroken("The trial was interrupted", e);
        }
    }
}
