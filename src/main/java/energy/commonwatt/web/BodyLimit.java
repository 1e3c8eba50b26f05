package energy.commonwatt.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Refuses a body that announces itself as too large, with words; the server's own limit would answer with an empty page. */
@ApplicationScoped
class BodyLimit {

    /** After the headers, before the server's own limit. */
    private static final int EARLY = 9_000;

    private final RouterErrors errors;
    private final long most;

    BodyLimit(RouterErrors errors, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.errors = errors;
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext route) {
        String length = route.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > most) {
            // The rest of the body will not be read, so the connection is of no further use.
            route.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .endHandler(answered -> route.request().connection().close());
            errors.answer(route, 413);
        } else {
            route.next();
        }
    }
}
