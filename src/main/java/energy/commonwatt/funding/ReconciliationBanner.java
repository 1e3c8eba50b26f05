package energy.commonwatt.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Whether administrators have to be alarmed, kept in memory: every page asks. In templates: {@code {cdi:reconciliation.differs}}. */
@Named("reconciliation")
@ApplicationScoped
public class ReconciliationBanner {

    private volatile boolean differs;

    public boolean differs() {
        return differs;
    }

    /** Another replica may have found it. */
    @Scheduled(identity = "reconciliation-banner", every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        show(QuarkusTransaction.requiringNew()
                .call(() -> Reconciliation.last().map(it -> !it.differences().isEmpty()).orElse(false)));
    }

    void show(boolean found) {
        differs = found;
    }
}
