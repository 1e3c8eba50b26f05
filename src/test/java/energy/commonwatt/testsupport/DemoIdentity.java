package energy.commonwatt.testsupport;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import energy.commonwatt.local.TemporaryStack;
import io.vertx.core.json.JsonObject;

/** Talks to the tests' Keycloak as browsers and machines do, for the demo accounts of the realm file. */
public final class DemoIdentity {

    /** A PKCE verifier of the least length, RFC 7636 section 4.1. */
    private static final String VERIFIER = "v".repeat(43);

    private static final Pattern FORM_ACTION = Pattern.compile("action=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new LocalhostCookies()).build();

    /** Address of the realm, as it stands in tokens. */
    public static String realm() {
        return "http://localhost:%d/realms/commonwatt".formatted(TemporaryStack.keycloak());
    }

    /** The one address that the realm lets browsers return to. */
    public static String redirectUri() {
        return "http://localhost:%d/signed-in".formatted(TemporaryStack.application());
    }

    /** Access token of the machine that uploads for the demo operator's organisation. */
    public String machineToken() {
        return tokenRequest(Map.of("grant_type", "client_credentials", "client_id", "commonwatt-meter-upload", "client_secret",
                "commonwatt-meter-upload-demo-secret")).body().getString("access_token");
    }

    /**
     * Signs in with the page of Keycloak and exchanges the code.
     *
     * @return Keycloak's answer with {@code id_token} and {@code access_token}
     */
    public JsonObject signIn(String user, String password) {
        var answer = password(user, password);
        var location = answer.headers().firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("signing in as " + user + " was refused: " + answer.statusCode()));
        return tokenRequest(Map.of("grant_type", "authorization_code", "client_id", "commonwatt-web", "client_secret",
                "commonwatt-web-demo-secret", "redirect_uri", redirectUri(), "code_verifier", VERIFIER, "code",
                parameter(location, "code")))
                .body();
    }

    /** What Keycloak answers to a password: a redirect when that is enough, else its next form. */
    public HttpResponse<String> password(String user, String password) {
        var form = authorize(Map.of("response_type", "code", "code_challenge", challenge(), "code_challenge_method", "S256"));
        return fill(form, Map.of("username", user, "password", password));
    }

    /** Sends the form of a page of Keycloak. */
    public HttpResponse<String> fill(HttpResponse<String> page, Map<String, String> fields) {
        var action = FORM_ACTION.matcher(page.body());
        if (!action.find()) {
            throw new IllegalStateException(
                    "no form: " + page.statusCode() + " " + page.headers().firstValue("Location") + page.body());
        }
        return send(post(action.group(1).replace("&amp;", "&"), fields));
    }

    /** Asks for a code or token as commonwatt-web; parameters replace the usual ones. */
    public HttpResponse<String> authorize(Map<String, String> parameters) {
        var all = new TreeMap<>(Map.of("client_id", "commonwatt-web", "redirect_uri", redirectUri(), "scope", "openid"));
        all.putAll(parameters);
        return send(HttpRequest.newBuilder(URI.create(realm() + "/protocol/openid-connect/auth?" + encode(all))).build());
    }

    /** A request to the token endpoint and its answer, refused or not. */
    public Answer tokenRequest(Map<String, String> parameters) {
        return answer(post(realm() + "/protocol/openid-connect/token", parameters));
    }

    /** What the administrator of Keycloak sees under this path of the realm. */
    public JsonObject administration(String path) {
        return new JsonObject(administer("GET", path, "").body());
    }

    /** A request of the administrator of Keycloak. @param body JSON, or nothing */
    public HttpResponse<String> administer(String method, String path, String body) {
        var master = realm().replace("/realms/commonwatt", "");
        var token = answer(post(master + "/realms/master/protocol/openid-connect/token",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "admin-demo")));
        return send(HttpRequest.newBuilder(URI.create(master + "/admin/realms/commonwatt" + path))
                .header("Authorization", "Bearer " + token.body().getString("access_token"))
                .header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)).build());
    }

    /** Token for Keycloak's account page, with which people change their own account. */
    public String accountToken(String user, String password) {
        var page = realm() + "/account/";
        var answer = fill(
                authorize(Map.of("client_id", "account-console", "redirect_uri", page, "response_type", "code",
                        "code_challenge", challenge(), "code_challenge_method", "S256")),
                Map.of("username", user, "password", password));
        var location = answer.headers().firstValue("Location").orElseThrow();
        return tokenRequest(Map.of("grant_type", "authorization_code", "client_id", "account-console", "redirect_uri", page,
                "code_verifier", VERIFIER, "code", parameter(location, "code"))).body().getString("access_token");
    }

    /** A request to the account's own data. */
    public HttpResponse<String> account(String method, String token, String body) {
        return send(HttpRequest.newBuilder(URI.create(realm() + "/account/?userProfileMetadata=true"))
                .header("Authorization", "Bearer " + token).header("Accept", "application/json")
                .header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)).build());
    }

    /** Opens an address of Keycloak, and goes on within Keycloak. */
    public HttpResponse<String> follow(String address) {
        var answer = send(HttpRequest.newBuilder(URI.create(address)).build());
        var location = answer.headers().firstValue("Location").orElse("");
        return location.startsWith(realm()) ? follow(location) : answer;
    }

    /** Where the sign-in page leads whoever forgot the password. */
    public HttpResponse<String> resetPage(HttpResponse<String> signInPage) {
        var link = Pattern.compile("href=\"([^\"]*reset-credentials[^\"]*)\"").matcher(signInPage.body());
        if (!link.find()) {
            throw new IllegalStateException("no way to renew a password: " + signInPage.body());
        }
        return send(HttpRequest.newBuilder(URI.create(realm()).resolve(link.group(1).replace("&amp;", "&"))).build());
    }

    /** The claims of a token, whose signature is not looked at. */
    public static JsonObject claims(String token) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    public static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The value of one parameter in an address' query or fragment. */
    public static String parameter(String address, String name) {
        var found = Pattern.compile("[?&#]" + name + "=([^&#]*)").matcher(address);
        return found.find() ? found.group(1) : "";
    }

    private Answer answer(HttpRequest request) {
        var response = send(request);
        return new Answer(response.statusCode(), new JsonObject(response.body()));
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

    private static HttpRequest post(String address, Map<String, String> parameters) {
        return HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(parameters))).build();
    }

    private static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /**
     * Status and JSON body.
     */
    public record Answer(int status, JsonObject body) {
    }
}
