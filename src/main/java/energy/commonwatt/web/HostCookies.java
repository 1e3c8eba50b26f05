package energy.commonwatt.web;

import java.util.Arrays;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;

/**
 * Over https every cookie of ours is named {@code __Host-…} outside (RFC 6265bis): the browser then guarantees that this host set it over TLS,
 * and a cookie that a neighbouring host planted under the plain name is not read. The sign-in library has fixed names, so they are changed on
 * the way in and out. Over http, as in dev mode, browsers do not take that prefix and the names stay.
 */
@ApplicationScoped
class HostCookies {

    private static final String PREFIX = "__Host-";
    /** Set by the form protection on whatever is asked for first. */
    private static final String FORM_TOKEN = "csrf-token";
    /** Before anything reads a cookie. */
    private static final int FIRST = 10_001;

    void register(@Observes Filters filters) {
        filters.register(this::rename, FIRST);
    }

    private void rename(RoutingContext route) {
        boolean secure = "https".equals(route.request().scheme());
        if (secure) {
            takePrefixedOnly(route.request().headers());
        }
        route.addHeadersEndHandler(written -> route.request().cookies().forEach(cookie -> send(cookie, route, secure)));
        route.next();
    }

    private static void takePrefixedOnly(MultiMap headers) {
        String ours = headers.getAll(HttpHeaders.COOKIE).stream().flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip).filter(cookie -> cookie.startsWith(PREFIX))
                .map(cookie -> cookie.substring(PREFIX.length())).collect(Collectors.joining("; "));
        headers.remove(HttpHeaders.COOKIE);
        if (!ours.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, ours);
        }
    }

    /** A cache would hand the token that came with its copy to everybody. */
    private static boolean isForEverybody(RoutingContext route) {
        String cached = route.response().headers().get(HttpHeaders.CACHE_CONTROL);
        return cached != null && cached.contains("public");
    }

    private static void send(Cookie cookie, RoutingContext route, boolean secure) {
        if (!(cookie instanceof ServerCookie changed) || !changed.isChanged()) {
            return;
        }
        if (cookie.getName().equals(FORM_TOKEN) && isForEverybody(route)) {
            changed.setChanged(false);
            return;
        }
        if (cookie.getSameSite() == null) {
            cookie.setSameSite(CookieSameSite.LAX);
        }
        if (secure) {
            cookie.setSecure(true).setPath("/").setDomain(null);
            route.response().headers().add(HttpHeaders.SET_COOKIE, PREFIX + cookie.encode());
            changed.setChanged(false);
        }
    }
}
