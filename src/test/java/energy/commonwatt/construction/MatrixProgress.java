package energy.commonwatt.construction;

import static energy.commonwatt.construction.BuildingSite.euros;
import static energy.commonwatt.construction.SiteReport.draft;
import static energy.commonwatt.construction.SiteReport.png;
import static energy.commonwatt.funding.RoundStage.done;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogHash;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;

/** A funded site of the demo operator with an update behind every route of progress; each subscription is new. */
public final class MatrixProgress {

    private final UUID round = Arc.container().instance(BuildingSite.class).get().funded();
    private final String sha256;

    MatrixProgress() {
        byte[] picture = png();
        sha256 = Hex.of(LogHash.sha256(picture));
        Arc.container().instance(SiteReport.class).get().publish(round,
                draft(Map.of("All works", euros(0)), new UpdateService.Upload("Roof", picture)));
    }

    static boolean has(String route) {
        return route.contains("/construction/updates/") || route.contains("/construction/files/")
                || route.endsWith("/construction.atom") || route.endsWith("/construction/subscription")
                || route.startsWith("/photographs/") || route.startsWith("/subscriptions/");
    }

    String path(String route) {
        String page = done(() -> NewsLinks.path(Escrow.<Escrow>findById(round)));
        return route.replace("/projects/{slug}/rounds/{number}/construction", page).replace("{update}", "1")
                .replace("{round}", round.toString()).replace("{sha256}", sha256)
                .replace("{token}", route.contains("{token}") ? asked(UUID.randomUUID().toString()) : "")
                .replace("{id}", route.contains("{id}") ? subscribed().toString() : "");
    }

    private String asked(String token) {
        QuarkusTransaction.requiringNew().run(() -> Subscription.ask(Escrow.findById(round), token + "@example.org",
                Subscriptions.hash(token), Instant.now(), Instant.now()));
        return token;
    }

    private UUID subscribed() {
        return Arc.container().instance(Subscriptions.class).get().confirm(asked(UUID.randomUUID().toString())).id;
    }

    public static boolean upload(String path) {
        return path.startsWith("/operator/construction/updates/");
    }

    public static RequestSpecification form(RequestSpecification request, String text) {
        return request.multiPart("title", text).multiPart("words", text).multiPart("spent", text);
    }
}
