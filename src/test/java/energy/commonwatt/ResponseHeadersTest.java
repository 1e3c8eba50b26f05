package energy.commonwatt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.testsupport.Caller;
import energy.commonwatt.testsupport.MatrixFixture;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.Routes;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Headers, form tokens and cookies of every answer, refusals, files and downloads included. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ResponseHeadersTest {

    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    ProjectService projects;

    @Test
    void everyRouteForEverybody_carriesTheHeaders() {
        MatrixFixture fixture = MatrixFixture.of(projects);
        List<String> wrong = new ArrayList<>();
        for (String route : Routes.all()) {
            for (Caller caller : List.of(Caller.ANONYMOUS, Caller.INVESTOR, Caller.OPERATOR, Caller.FOREIGN_OPERATOR)) {
                wrong.addAll(faults(route + " for " + caller, fixture.send(caller, route)));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/health", "/q/health/live", "/q/health/ready", "/q/metrics", "/q/nothing",
            "/nothing",
            "/api/v1/nothing", "/css/base.css", "/css/nothing.css", "/js/generation-chart.js", "/checker/",
            "/checker/index.html",
            "/checker", "/sign-out", "/signed-in?error=x", "/signed-in?code=x&state=y", "/api/v1/projects/none",
            "/api/v1/records/none", "/api/v1/logs/none", "/projects/none", "/%00", "/api/v1/projects?page=x", "/favicon.ico"})
    void otherAddresses_carryTheHeadersToo(String path) {
        assertEquals(List.of(), faults(path, given().redirects().follow(false).urlEncodingEnabled(false).get(path)));
    }

    @Test
    void otherMethods_carryTheHeadersToo() {
        for (String path : List.of("/", "/api/v1/projects", "/operator/uploads", "/css/base.css", "/q/health")) {
            for (String method : List.of("HEAD", "OPTIONS", "DELETE", "PATCH", "TRACE", "PROPFIND")) {
                assertEquals(List.of(), faults(method + " " + path, given().redirects().follow(false).request(method, path)));
            }
        }
    }

    @Test
    void otherOrigin_isNotAllowedToReadAnything() {
        for (String path : List.of("/", "/api/v1/projects", "/operator/uploads")) {
            Response answer = given().redirects().follow(false).header("Origin", "https://attacker.example").get(path);
            assertEquals(null, answer.header("Access-Control-Allow-Origin"), path);
        }
    }

    @Test
    void formWithoutItsToken_isRefusedAndChangesNothing() {
        MatrixFixture fixture = MatrixFixture.of(projects);
        List<String> forms = Routes.all().stream().filter(it -> it.startsWith("POST /") && !it.contains("/api/")).toList();
        assertTrue(forms.size() >= 5, forms.toString());
        for (String route : forms) {
            Caller caller = route.contains("/administrator/") || route.contains("/attack/")
                    ? Caller.ADMINISTRATOR
                    : route.contains("/attester/")
                            ? Caller.ATTESTER
                            : route.contains("/investor/") || route.contains("/sandbox/") ? Caller.INVESTOR : Caller.OPERATOR;
            String path = fixture.path(route);
            long before = projects(caller);
            refused(fixture.form(as(caller), path, null).post(path), route + " without cookie and field");
            refused(fixture.form(as(caller), path, CSRF).post(path), route + " without cookie");
            refused(fixture.form(as(caller).cookie("csrf-token", CSRF), path, null).post(path), route + " without field");
            refused(fixture.form(as(caller).cookie("csrf-token", CSRF), path, "C" + CSRF.substring(1)).post(path),
                    route + " with another's");
            assertEquals(before, projects(caller), route);
        }
    }

    private static void refused(Response answer, String how) {
        assertEquals(400, answer.statusCode(), how);
        assertEquals(List.of(), faults(how, answer));
        assertTrue(answer.contentType().startsWith("text/html"), how + " " + answer.contentType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "text/csv", "application/octet-stream", ""})
    void otherThanAForm_isNotTakenByAPageEvenWithASession(String type) {
        String slug = Plants.proposed(projects);
        RequestSpecification request = as(Caller.ADMINISTRATOR);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        String path = "/administrator/approvals/" + slug + "/approve";
        int status = request.body("reason=x".getBytes()).post(path).statusCode();
        assertTrue(status == 415 || status == 400, type + " " + status);
        given().get("/api/v1/projects/" + slug).then().statusCode(404);
        assertTrue(as(Caller.ADMINISTRATOR).post(path).statusCode() >= 400, "without a body");
        given().get("/api/v1/projects/" + slug).then().statusCode(404);
    }

    @Test
    void cookies_areOutOfReachForScriptsAndOtherSites() {
        List<String> cookies = given().redirects().follow(false).get("/sign-in").headers().getValues("Set-Cookie");
        cookies = new ArrayList<>(cookies);
        cookies.addAll(given().get("/").headers().getValues("Set-Cookie"));
        assertTrue(cookies.stream().anyMatch(it -> it.startsWith("q_auth")), cookies.toString());
        assertTrue(cookies.stream().anyMatch(it -> it.startsWith("csrf-token")), cookies.toString());
        for (String cookie : cookies) {
            assertTrue(cookie.contains("HTTPOnly") || cookie.contains("HttpOnly"), cookie);
            assertTrue(cookie.contains("SameSite=Lax") || cookie.contains("SameSite=Strict"), cookie);
            assertTrue(cookie.contains("Path=/;") || cookie.endsWith("Path=/"), cookie);
            assertFalse(cookie.contains("Domain="), cookie);
        }
    }

    @Test
    void behindTls_cookiesAreBoundToTheHostAndHttpsIsRemembered() {
        List<String> cookies = new ArrayList<>();
        for (String path : List.of("/", "/sign-in")) {
            Response answer = given().redirects().follow(false).header("X-Forwarded-Proto", "https").get(path);
            assertTrue(answer.header("Strict-Transport-Security").startsWith("max-age=31536000"), path);
            cookies.addAll(answer.headers().getValues("Set-Cookie"));
        }
        assertTrue(cookies.size() >= 2, cookies.toString());
        for (String cookie : cookies) {
            assertTrue(cookie.startsWith("__Host-"), cookie);
            assertTrue(cookie.contains("; Secure"), cookie);
            assertTrue(cookie.contains("Path=/;") || cookie.endsWith("Path=/"), cookie);
            assertFalse(cookie.contains("Domain="), cookie);
        }
    }

    @Test
    void sessionCookieOfTheHost_isUnderstoodBehindTls() {
        RequestSpecification request = given().header("X-Forwarded-Proto", "https").redirects().follow(false);
        Caller.OPERATOR.cookies().forEach((name, value) -> request.cookie("__Host-" + name, value));
        request.get("/operator/projects").then().statusCode(200);
        RequestSpecification planted = given().header("X-Forwarded-Proto", "https").redirects().follow(false);
        planted.cookies(Caller.OPERATOR.cookies()).get("/operator/projects").then().statusCode(302);
    }

    @Test
    void privatePages_areNotKeptByCaches() {
        for (String path : List.of("/operator/projects", "/operator/uploads")) {
            String control = as(Caller.OPERATOR).get(path).then().statusCode(200).extract().header("Cache-Control");
            assertTrue(control != null && control.contains("no-store"), path + " " + control);
        }
        String upload = MatrixFixture.of(projects).path("GET /api/v1/uploads/{id}");
        given().auth().oauth2(Caller.SERVICE_ACCOUNT.token()).get(upload).then().statusCode(200).header("Cache-Control",
                containsString("no-store"));
    }

    @Test
    void unknownServerDetails_areNotTold() {
        Response answer = given().get("/nothing");
        assertEquals(null, answer.header("Server"));
        assertEquals(null, answer.header("X-Powered-By"));
        answer.then().statusCode(404).body(org.hamcrest.Matchers.not(containsString("Exception")));
        given().get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json").body("status",
                equalTo(404));
    }

    private static RequestSpecification as(Caller caller) {
        return given().redirects().follow(false).cookies(caller.cookies());
    }

    private static long projects(Caller caller) {
        String page = switch (caller) {
            case ADMINISTRATOR -> "/administrator/approvals";
            case INVESTOR -> "/investor/onboarding";
            case ATTESTER -> "/attester/milestones";
            default -> "/operator/projects";
        };
        String text = as(caller).get(page).then().statusCode(200).extract().asString();
        return text.split("plant-[0-9a-f]{8}").length;
    }

    private static List<String> faults(String asked, Response answer) {
        List<String> faults = new ArrayList<>();
        String policy = String.valueOf(answer.header("Content-Security-Policy"));
        must(faults, asked, policy.startsWith("default-src 'none';"), policy);
        must(faults, asked, policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), policy);
        must(faults, asked, !policy.contains("unsafe") && !policy.contains("*"), policy);
        must(faults, asked, "nosniff".equals(answer.header("X-Content-Type-Options")), "nosniff");
        must(faults, asked, "DENY".equals(answer.header("X-Frame-Options")), "X-Frame-Options");
        must(faults, asked, String.valueOf(answer.header("Referrer-Policy")).contains("origin"), "Referrer-Policy");
        must(faults, asked, answer.statusCode() != 500, "status 500");
        return faults;
    }

    private static void must(List<String> faults, String asked, boolean holds, String what) {
        if (!holds) {
            faults.add(asked + ": " + what);
        }
    }
}
