package energy.commonwatt.trials;

import java.time.Duration;
import java.util.UUID;

import io.vertx.core.json.JsonObject;

/** A record as everybody sees it. */
record SeenRecord(TrialGround ground, UUID id) {

    private JsonObject seen() {
        return new JsonObject(Requests.get(ground, "/api/v1/records/" + id));
    }

    /** In the words of the public interface. */
    String state() {
        return seen().getString("state");
    }

    /** What the platform's own look at its database finds wrong with it; null when nothing. */
    String contradiction() {
        return seen().getString("contradiction");
    }

    /** The record as it lies in its log. */
    JsonObject content() {
        return seen().getJsonObject("record");
    }

    long leafIndex() {
        return seen().getLong("leafIndex");
    }

    String page() {
        return Requests.get(ground, "/records/" + id);
    }

    String pack() {
        return Requests.get(ground, "/api/v1/records/" + id + "/proof-pack");
    }

    boolean isProven() {
        return state().equals("PROVEN");
    }

    /** @throws TrialBroken when it does not come about */
    SeenRecord awaitProven(Duration patience) {
        if (!Waiting.await(this::isProven, patience)) {
            throw new TrialBroken("A record was not proven within %d s".formatted(patience.toSeconds()));
        }
        return this;
    }
}
