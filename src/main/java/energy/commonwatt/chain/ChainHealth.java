package energy.commonwatt.chain;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import io.smallrye.health.api.Wellness;

/**
 * Health of the way onto the chain: down when no node answers or nothing moves. It is no readiness check, because pages, uploads and
 * proof packs go on without the chain, and a stall of the members must not take the platform off its balancer.
 */
@Wellness
@ApplicationScoped
class ChainHealth implements HealthCheck {

    private final ChainStatus status;
    private final ChainConfig config;
    private final Clock clock;

    ChainHealth(ChainStatus status, ChainConfig config, Clock clock) {
        this.status = status;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        OpenAnchors open = status.open();
        boolean stalled = open.isOlderThan(clock.instant().minus(config.stalledAfter()));
        HealthCheckResponseBuilder response = HealthCheckResponse.named("chain").status(status.problem().isEmpty() && !stalled)
                .withData("kind", config.kind().name().toLowerCase()).withData("open", open.all())
                .withData("stuck", open.in(AnchorState.STUCK)).withData("inTrouble", open.inTrouble())
                .withData("stalled", stalled);
        status.problem().ifPresent(problem -> response.withData("problem", problem));
        status.reachedAt().ifPresent(at -> response.withData("reachedAt", at.toString()));
        return response.build();
    }
}
