package energy.commonwatt.chain;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Readiness of the chain: the last round of the outbox reached a node, and how many anchors wait or are stuck. */
@Readiness
@ApplicationScoped
class ChainHealth implements HealthCheck {

    private final ChainStatus status;
    private final ChainConfig config;

    ChainHealth(ChainStatus status, ChainConfig config) {
        this.status = status;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("chain").status(status.problem().isEmpty())
                .withData("kind", config.kind().name().toLowerCase());
        status.problem().ifPresent(problem -> response.withData("problem", problem));
        status.reachedAt().ifPresent(at -> response.withData("reachedAt", at.toString()));
        QuarkusTransaction.requiringNew().run(() -> response.withData("open", Anchor.count("state <> ?1", AnchorState.PROVEN))
                .withData("stuck", Anchor.count("state", AnchorState.STUCK)));
        return response.build();
    }
}
