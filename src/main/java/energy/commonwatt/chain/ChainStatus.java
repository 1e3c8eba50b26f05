package energy.commonwatt.chain;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** What the last round of the outbox met, for health and pages. */
@ApplicationScoped
public class ChainStatus {

    private volatile Instant reachedAt;
    private volatile String problem = "No round has finished yet";

    void reached(Instant at) {
        reachedAt = at;
        problem = null;
    }

    void failed(String why) {
        problem = why;
    }

    /** When the last round went through. */
    public Optional<Instant> reachedAt() {
        return Optional.ofNullable(reachedAt);
    }

    /** Why the last round did not go through; empty when it did. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }
}
