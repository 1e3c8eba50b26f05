package energy.commonwatt.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Headers on every response: pages, static files, errors, downloads (OWASP ASVS 5.0, 3.4). No inline code anywhere, so the policy names our
 * own origin alone. Sign-in and sign-out are links and not forms: a redirect to the identity provider needs no exception in form-action.
 */
@ApplicationScoped
class SecurityHeaders {

    /** Before everything else that may answer. */
    private static final int FIRST = 10_000;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src %s; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final String PAGE = POLICY.formatted("'self'");
    /** The checker asks a member's node of the reader's choice. */
    private static final String CHECKER = POLICY.formatted("'self' http: https:");

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext route) {
        route.addHeadersEndHandler(written -> write(route));
        route.next();
    }

    private void write(RoutingContext route) {
        String path = route.normalizedPath();
        MultiMap headers = route.response().headers();
        if (!developmentTool(path)) {
            headers.set("Content-Security-Policy", checker(path) ? CHECKER : PAGE);
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (personal(route) && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if ("https".equals(route.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** What somebody sees who is signed in stays out of every cache. */
    private static boolean personal(RoutingContext route) {
        return route.request().headers().contains(HttpHeaders.AUTHORIZATION)
                || route.request().cookies().stream().anyMatch(cookie -> cookie.getName().startsWith("q_session"));
    }

    private static boolean checker(String path) {
        return path.equals("/checker") || path.startsWith("/checker/");
    }

    /** Quarkus' own development pages run inline code. They are absent from the packaged application. */
    private static boolean developmentTool(String path) {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT && path.startsWith("/q/");
    }
}
