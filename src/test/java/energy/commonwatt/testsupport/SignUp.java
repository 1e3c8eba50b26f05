package energy.commonwatt.testsupport;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import energy.commonwatt.local.CaughtMail;
import energy.commonwatt.local.TemporaryStack;

/** A new person at the running application, who signs up with Keycloak's own pages and follows the link in the mail. */
public final class SignUp implements AutoCloseable {

    /** Password of everybody who signed up here. */
    public static final String PASSWORD = "a password for tests";

    private static final Pattern FORM_ACTION = Pattern.compile("action=\"([^\"]+)\"");

    private final LocalhostCookies cookies = new LocalhostCookies();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String username;
    private final Mailbox box;

    /** @param mail an address that nobody has used in this run */
    public SignUp(String username, String mail) {
        this.username = username;
        this.box = new Mailbox(mail);
    }

    /** Session cookies of a person who has signed up, verified the address and signed in: role investor, nothing else known. */
    public static Map<String, String> newInvestor(String username, String mail) {
        try (var person = new SignUp(username, mail)) {
            person.register(Map.of());
            person.choosePassword(person.follow(Mailbox.link(person.mail())), PASSWORD);
            var session = person.session();
            if (session.isEmpty()) {
                throw new IllegalStateException("signing up as " + username + " gave no session");
            }
            return session;
        }
    }

    /** Fills in and sends the registration form, which asks for no password before the address is verified. @param more fields that replace the usual ones or come on top */
    public HttpResponse<String> register(Map<String, String> more) {
        var fields = new LinkedHashMap<>(Map.of("username", username, "email", box.address(), "firstName", "New", "lastName",
                "Person"));
        fields.putAll(more);
        return fill(get(application("/sign-up")), fields);
    }

    /** Fills in the form that the link of the mail leads to. */
    public HttpResponse<String> choosePassword(HttpResponse<String> page, String password) {
        return fill(page, Map.of("password-new", password, "password-confirm", password));
    }

    /** Tries to sign in with the password, as a browser that knows nothing of the registration. */
    public HttpResponse<String> signIn() {
        return fill(get(application("/sign-in")), Map.of("username", username, "password", PASSWORD));
    }

    /** The first mail that came. */
    public CaughtMail mail() {
        return box.await();
    }

    /** Opens an address in this person's browser. */
    public HttpResponse<String> follow(String address) {
        return get(URI.create(address));
    }

    /** Session cookies of the application, empty before somebody is signed in. */
    public Map<String, String> session() {
        return cookies.named("q_session");
    }

    private HttpResponse<String> fill(HttpResponse<String> page, Map<String, String> fields) {
        var action = FORM_ACTION.matcher(page.body());
        if (!action.find()) {
            throw new IllegalStateException("no form: " + page.uri() + " " + page.statusCode() + " " + page.body());
        }
        var body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)).build());
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
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

    @Override
    public void close() {
        client.close();
    }
}
