package energy.commonwatt.testsupport;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import energy.commonwatt.local.TemporaryStack;

/** People of the demo realm, signed in at the running application through Keycloak's own page. Once each, since it takes a second. */
public final class Sessions {

    private static final Pattern FORM_ACTION = Pattern.compile("action=\"([^\"]+)\"");
    /** A session ends ten minutes after its tokens were issued (five of the ID token, five of the cookie after it). */
    private static final Duration FRESH = Duration.ofMinutes(4);
    private static final Map<String, Session> KNOWN = new ConcurrentHashMap<>();

    private record Session(Map<String, String> cookies, long since) {
    }

    private Sessions() {
    }

    /** Session cookies of a demo account, whose password is its name and "-demo". */
    public static Map<String, String> of(String user) {
        return KNOWN.compute(user, (name, known) -> known != null && System.nanoTime() - known.since < FRESH.toNanos()
                ? known
                : new Session(signIn(name), System.nanoTime())).cookies;
    }

    private static Map<String, String> signIn(String user) {
        var cookies = new LocalhostCookies();
        try (var client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build()) {
            var form = client.send(HttpRequest.newBuilder(application("/sign-in")).build(),
                    HttpResponse.BodyHandlers.ofString());
            var action = FORM_ACTION.matcher(form.body());
            if (!action.find()) {
                throw new IllegalStateException("no sign-in form: " + form.statusCode() + " " + form.body());
            }
            var credentials = "username=" + user + "&password=" + URLEncoder.encode(user + "-demo", StandardCharsets.UTF_8);
            var end = client.send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(credentials))
                    .build(), HttpResponse.BodyHandlers.ofString());
            if (end.statusCode() != 200 || cookies.named("q_session").isEmpty()) {
                throw new IllegalStateException("signing in as " + user + " ended at " + end.uri() + ": " + end.statusCode());
            }
            return cookies.named("q_session");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI application(String path) {
        return URI.create("http://localhost:" + TemporaryStack.application() + path);
    }
}
