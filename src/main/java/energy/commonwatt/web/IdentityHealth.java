package energy.commonwatt.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.Wellness;

/**
 * Nobody can sign in while the identity server does not answer: "identity" in /q/health, by its OpenID Connect discovery document. It is no
 * readiness check, because public pages and proofs go on without it and must stay on their balancer.
 */
@Wellness
@ApplicationScoped
class IdentityHealth implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String server;

    IdentityHealth(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String server) {
        this.server = server;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("identity").withData("server", server);
        var problem = problem();
        return problem.isEmpty() ? response.up().build() : response.down().withData("problem", problem).build();
    }

    private String problem() {
        var discovery = HttpRequest.newBuilder(URI.create(server + "/.well-known/openid-configuration")).timeout(PATIENCE)
                .build();
        try {
            var status = client.send(discovery, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 ? "" : "its discovery document was answered with status " + status;
        } catch (IOException e) {
            return "it does not answer: " + e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "asking it was interrupted";
        }
    }
}
