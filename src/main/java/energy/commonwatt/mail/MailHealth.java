package energy.commonwatt.mail;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import io.smallrye.health.api.Wellness;

/** Health of the way to the mail server: down while letters wait and it does not answer. No readiness check: letters can wait. */
@Wellness
@ApplicationScoped
class MailHealth implements HealthCheck {

    private final MailStatus status;

    MailHealth(MailStatus status) {
        this.status = status;
    }

    @Override
    public HealthCheckResponse call() {
        WaitingLetters letters = status.letters();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("mail").status(status.problem().isEmpty())
                .withData("waiting", letters.waiting()).withData("inTrouble", letters.inTrouble())
                .withData("givenUp", letters.givenUp());
        status.problem().ifPresent(problem -> response.withData("problem", problem));
        return response.build();
    }
}
