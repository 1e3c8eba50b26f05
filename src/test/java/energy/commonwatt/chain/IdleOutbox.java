package energy.commonwatt.chain;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.funding.RoundStage;

/** For tests that are about seconds: what tests before them left behind is on the chain first, as far as its time has come. */
@ApplicationScoped
public class IdleOutbox {

    private final AnchorStore store;

    IdleOutbox(AnchorStore store) {
        this.store = store;
    }

    public void await() {
        RoundStage.await("nothing is on its way to the chain", () -> store.inTransaction(() -> {
            OpenAnchors open = OpenAnchors.count();
            return open.in(AnchorState.SIGNED) + open.in(AnchorState.SENT) == 0 && store.signable(Instant.now(), 1).isEmpty();
        }));
    }
}
