package energy.commonwatt.construction;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends a subscription when a mail program posts to the address in a letter's head (RFC 8058). Such a program has neither our page nor its
 * cookie, so this stands before the pages, whose forms need a token; the address itself is the secret.
 */
@ApplicationScoped
class OneClick {

    /** Before the pages. */
    private static final int EARLY = -100;
    private static final String UUID_TEXT = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";

    private final Subscriptions subscriptions;

    OneClick(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    void register(@Observes Router router) {
        router.postWithRegex("/subscriptions/" + UUID_TEXT).order(EARLY).blockingHandler(this::end);
    }

    /** No redirect and no word whether there was one (RFC 8058, 3.2). */
    private void end(RoutingContext route) {
        subscriptions.end(UUID.fromString(route.pathParam("param0")));
        route.response().setStatusCode(204).end();
    }
}
