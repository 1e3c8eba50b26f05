package energy.commonwatt.chain;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** What the last round of the outbox met, for health, metrics and pages. */
@ApplicationScoped
public class ChainStatus {

    private volatile Instant reachedAt;
    private volatile String problem = "No round has finished yet";
    private volatile OpenAnchors open = OpenAnchors.NONE;

    void reached(Instant at) {
        reachedAt = at;
        problem = null;
    }

    /** @return whether this was not known already */
    boolean failed(String why) {
        boolean isNew = !why.equals(problem);
        problem = why;
        return isNew;
    }

    void counted(OpenAnchors anchors) {
        open = anchors;
    }

    /** When the last round went through. */
    public Optional<Instant> reachedAt() {
        return Optional.ofNullable(reachedAt);
    }

    /** Why the last round did not go through; empty when it did. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** What was on its way when the last round began. */
    public OpenAnchors open() {
        return open;
    }
}
