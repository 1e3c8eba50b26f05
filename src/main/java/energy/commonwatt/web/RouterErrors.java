package energy.commonwatt.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Errors met before any resource is found: a path that nobody serves, a body over the limit. They get the same pages. */
@ApplicationScoped
class RouterErrors {

    private static final int FIRST = -9_000;

    private final ErrorPages pages;

    RouterErrors(ErrorPages pages) {
        this.pages = pages;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::badToken);
        for (int status : new int[]{400, 403, 404, 405, 413, 414, 415, 431}) {
            router.errorHandler(status, route -> answer(route, status));
        }
    }

    /** A token that is no good is met before any resource; the challenge is in the headers by then. */
    private void badToken(RoutingContext route) {
        if (route.failure() instanceof AuthenticationFailedException && route.request().path().startsWith("/api/")) {
            answer(route, 401);
        } else {
            route.next();
        }
    }

    void answer(RoutingContext route, int status) {
        HttpServerResponse response = route.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        ErrorPages.Answer answer = rendered(route, status);
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, answer.mediaType()).end(answer.body());
    }

    /** The layout asks for the current user, who lives in the request's context; the router opens none. */
    private ErrorPages.Answer rendered(RoutingContext route, int status) {
        ManagedContext context = Arc.container().requestContext();
        if (context.isActive()) {
            return pages.answer(Problem.of(status), route.request().path());
        }
        context.activate();
        try {
            return pages.answer(Problem.of(status), route.request().path());
        } finally {
            context.terminate();
        }
    }
}
