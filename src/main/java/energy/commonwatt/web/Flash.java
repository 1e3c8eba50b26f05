package energy.commonwatt.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/**
 * One sentence carried over a redirect to the next page, shown once. The layout shows it. It travels in a short-lived cookie: the application
 * keeps no session, so any replica can answer next.
 */
@Named("flash")
@RequestScoped
public class Flash {

    private static final String COOKIE = "commonwatt-flash";
    private static final int SECONDS = 60;
    private static final int LONGEST = 1_000;
    private static final Set<String> KINDS = Set.of("proven", "refuted", "waiting", "attention");

    private final RoutingContext route;
    private Message message;

    /** @param kind one of the four meanings: proven, refuted, waiting, attention */
    public record Message(String kind, String text) {
    }

    Flash(RoutingContext route) {
        this.route = route;
    }

    /** It is done. Call this before redirecting. */
    public void done(String text) {
        say("proven", text);
    }

    public void attention(String text) {
        say("attention", text);
    }

    public void say(String kind, String text) {
        String value = kind + "." + encoded(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        route.response().addCookie(cookie(value).setMaxAge(SECONDS));
    }

    /** The message for this page, or null. Reading it spends it. */
    public Message message() {
        if (message == null) {
            Cookie carried = route.request().getCookie(COOKIE);
            if (carried != null) {
                message = decoded(carried.getValue());
                route.response().addCookie(cookie("").setMaxAge(0));
            }
        }
        return message;
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(COOKIE, value).setHttpOnly(true).setSameSite(CookieSameSite.LAX).setPath("/")
                .setSecure("https".equals(route.request().scheme()));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The cookie is the visitor's: whatever is in it is text to be escaped, and nonsense is no message. */
    private static Message decoded(String value) {
        int dot = value.indexOf('.');
        if (dot < 0 || !KINDS.contains(value.substring(0, dot))) {
            return null;
        }
        try {
            return new Message(value.substring(0, dot),
                    new String(Base64.getUrlDecoder().decode(value.substring(dot + 1)), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
