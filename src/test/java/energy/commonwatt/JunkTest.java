package energy.commonwatt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.testsupport.Caller;
import energy.commonwatt.testsupport.MatrixFixture;
import energy.commonwatt.testsupport.Routes;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Nonsense in every parameter is refused with a status of the sender's fault. */
@QuarkusTest
@WithTestResource(StackResource.class)
class JunkTest {

    private static final List<String> JUNK = List.of("", "x", "0", "-1", "2147483647", "9223372036854775807",
            "99999999999999999999",
            "1e9", "null", "\u0000", "a\u0000b", "'", "\" or 1=1 --", "%s%n", "{x}", "${x}", "<b>", "\uD83D\uDE00", "\u202E",
            "a\r\nb",
            "00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-00000000000", "1-1-1-1-1", "0".repeat(64),
            "A".repeat(64),
            "2020-13-45", "-999999999-01-01", "+999999999-12-31", "9999-12-31", "2020-06-01T00:00:00Z",
            "+1000000000-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z", "a".repeat(3_000));
    private static final Map<String, List<String>> PARAMETERS = Map.ofEntries(
            Map.entry("/projects/{slug}", List.of("view", "day", "page")),
            Map.entry("/reading", List.of("day", "time")),
            Map.entry("/records", List.of("page", "size")),
            Map.entry("/lines", List.of("page", "size")),
            Map.entry("/generation", List.of("resolution", "from", "to", "meteringPoint")),
            Map.entry("/generation.csv", List.of("resolution", "from", "to")),
            Map.entry("/proof", List.of("start")),
            Map.entry("/consistency", List.of("oldSize", "newSize")),
            Map.entry("/sign-in", List.of("then")),
            Map.entry("/{step}", List.of("rows")),
            Map.entry("/signed-in", List.of("code", "state", "error")),
            Map.entry("/operator/uploads/{id}", List.of("page")));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    ProjectService projects;
    @TestHTTPResource
    URI application;

    @Test
    void junkInThePath_isNotThere() throws Exception {
        List<String> broken = new ArrayList<>();
        for (String route : Routes.all()) {
            for (String junk : route.contains("{") && route.startsWith("GET ") ? JUNK : List.<String>of()) {
                String path = route.substring(4).replaceFirst("\\{\\w+}", quoted(junk).replace("+", "%20"))
                        .replace("{code}", "M1").replace("{document}", "0").replace("{start}", "2020-06-01T00:00:00Z")
                        .replace("{step}", "costs").replace("{version}", "1").replace("{number}", "1").replace("{update}", "1")
                        .replace("{year}", "2026")
                        .replace("{tile:.+}", "0/000");
                int status = status(path);
                if (status >= 500 || status < 400 && !junk.isEmpty()) {
                    broken.add(path + " " + status);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void junkInTheQuery_isAnsweredWithoutAFailureOfOurs() throws Exception {
        MatrixFixture fixture = MatrixFixture.of(projects);
        List<String> broken = new ArrayList<>();
        for (String route : Routes.all()) {
            String path = route.startsWith("GET ") ? fixture.path(route).replaceFirst("\\?.*", "") : "";
            for (String parameter : parameters(route)) {
                for (String junk : path.isEmpty() ? List.<String>of() : JUNK) {
                    int status = status(path + "?" + parameter + "=" + quoted(junk));
                    if (status >= 500) {
                        broken.add(path + "?" + parameter + "=" + quoted(junk) + " " + status);
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void junkInForms_isAnsweredWithoutAFailureOfOurs() {
        MatrixFixture fixture = MatrixFixture.of(projects);
        List<String> broken = new ArrayList<>();
        for (String route : Routes.all().stream().filter(it -> it.startsWith("POST /") && !it.contains("/api/")).toList()) {
            Caller caller = route.contains("/administrator/")
                    ? Caller.ADMINISTRATOR
                    : route.contains("/investor/") || route.contains("/sandbox/") ? Caller.INVESTOR : Caller.OPERATOR;
            for (String junk : JUNK) {
                int status = fixture.junkForm(caller, route, junk).statusCode();
                if (status >= 500) {
                    broken.add(route + " with " + quoted(junk) + " " + status);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    private static List<String> parameters(String route) {
        return PARAMETERS.entrySet().stream().filter(it -> route.endsWith(it.getKey())).flatMap(it -> it.getValue().stream())
                .toList();
    }

    private static String quoted(String junk) {
        return URLEncoder.encode(junk, StandardCharsets.UTF_8);
    }

    /** As an operator on pages, as the operator's machine at the API. */
    private int status(String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application.resolve("/") + path.substring(1)));
        if (path.startsWith("/api/")) {
            request.header("Authorization", "Bearer " + token());
        } else {
            var cookies = (path.startsWith("/administrator") ? Caller.ADMINISTRATOR : Caller.OPERATOR).cookies();
            request.header("Cookie", cookies.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private String token() {
        if (token == null) {
            token = Caller.SERVICE_ACCOUNT.token();
        }
        return token;
    }

    private String token;
}
