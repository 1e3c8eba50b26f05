package energy.commonwatt;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.testsupport.Caller;
import energy.commonwatt.testsupport.MatrixFixture;
import energy.commonwatt.testsupport.Routes;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Who may do what: every route of the application and everybody who could ask. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AccessMatrixTest {

    /** Expected status in the order of {@link Caller}; "in" sends a visitor to sign in. What belongs to another operator answers 404. */
    private static final String TABLE = """
            GET  /                                                           200 200 200 200 200 200 200
            GET  /projects/{slug}                                            200 200 200 200 200 200 200
            GET  /projects/{slug}/proposal                                   200 200 200 200 200 200 200
            GET  /records/{id}                                               200 200 200 200 200 200 200
            GET  /records/{id}/reading                                       303 303 303 303 303 303 303
            GET  /rule-sets/{name}/{version}                                 200 200 200 200 200 200 200
            GET  /sign-in                                                    in  303 303 303 303 303 in
            GET  /sign-up                                                    in  303 303 303 303 303 in
            GET  /operator/projects                                          in  403 200 200 403 403 in
            POST /operator/proposals                                         in  403 303 303 403 403 in
            GET  /operator/proposals/{id}                                    in  403 200 404 403 403 in
            POST /operator/proposals/{id}/discard                            in  403 303 404 403 403 in
            GET  /operator/proposals/{id}/review                             in  403 200 404 403 403 in
            POST /operator/proposals/{id}/review                             in  403 422 404 403 403 in
            GET  /operator/proposals/{id}/steps/{step}                       in  403 200 404 403 403 in
            POST /operator/proposals/{id}/steps/{step}                       in  403 303 404 403 403 in
            GET  /operator/proposals/{id}/documents                          in  403 200 404 403 403 in
            POST /operator/proposals/{id}/documents                          in  403 303 404 403 403 in
            GET  /operator/proposals/{id}/documents/{document}               in  403 200 404 403 403 in
            POST /operator/proposals/{id}/documents/{document}/remove        in  403 404 404 403 403 in
            GET  /operator/uploads                                           in  403 200 200 403 403 in
            POST /operator/uploads                                           in  403 303 404 403 403 in
            GET  /operator/uploads/{id}                                      in  403 200 404 403 403 in
            GET  /operator/uploads/{id}/log.csv                              in  403 200 404 403 403 in
            GET  /operator/uploads/{id}/mapping                              in  403 200 404 403 403 in
            POST /operator/uploads/{id}/mapping                              in  403 200 404 403 403 in
            GET  /administrator/approvals                                    in  403 403 403 200 403 in
            GET  /administrator/approvals/{slug}                             in  403 403 403 200 403 in
            GET  /administrator/approvals/{slug}/documents/{document}        in  403 403 403 404 403 in
            POST /administrator/approvals/{slug}/approve                     in  403 403 403 303 403 in
            POST /administrator/approvals/{slug}/refuse                      in  403 403 403 303 403 in
            POST /administrator/approvals/{slug}/ask-back                    in  403 403 403 303 403 in
            POST /administrator/approvals/{slug}/suspend                     in  403 403 403 409 403 in
            POST /administrator/approvals/{slug}/resume                      in  403 403 403 409 403 in
            GET  /administrator/organisations                                in  403 403 403 200 403 in
            POST /administrator/organisations                                in  403 403 403 303 403 in
            GET  /administrator/organisations/{id}                           in  403 403 403 200 403 in
            POST /administrator/organisations/{id}                           in  403 403 403 303 403 in
            GET  /investor/onboarding                                         in 200 403 403 403 403 in
            GET  /investor/onboarding/review                                  in 200 403 403 403 403 in
            POST /investor/onboarding/knowledge/decline                       in 303 403 403 403 403 in
            POST /investor/onboarding/reopen                                  in 409 403 403 403 403 in
            GET  /investor/onboarding/person                                  in 200 403 403 403 403 in
            POST /investor/onboarding/person                                  in 422 403 403 403 403 in
            GET  /investor/onboarding/person/company                          in 200 403 403 403 403 in
            POST /investor/onboarding/person/company                          in 422 403 403 403 403 in
            GET  /investor/onboarding/funds                                   in 200 403 403 403 403 in
            POST /investor/onboarding/funds                                   in 422 403 403 403 403 in
            GET  /investor/onboarding/category                                in 200 403 403 403 403 in
            POST /investor/onboarding/category                                in 422 403 403 403 403 in
            GET  /investor/onboarding/payout                                  in 200 403 403 403 403 in
            POST /investor/onboarding/payout                                  in 422 403 403 403 403 in
            GET  /investor/onboarding/knowledge                               in 200 403 403 403 403 in
            POST /investor/onboarding/knowledge                               in 409 403 403 403 403 in
            POST /investor/onboarding/knowledge/warning                       in 422 403 403 403 403 in
            GET  /investor/onboarding/loss                                    in 200 403 403 403 403 in
            POST /investor/onboarding/loss                                    in 422 403 403 403 403 in
            POST /investor/onboarding/loss/seen                               in 422 403 403 403 403 in
            POST /investor/onboarding/review                                  in 422 403 403 403 403 in
            GET  /investor/onboarding/documents                               in 200 403 403 403 403 in
            POST /investor/onboarding/documents                               in 303 403 403 403 403 in
            POST /investor/onboarding/documents/{id}/remove                   in 404 403 403 403 403 in
            GET  /investor/onboarding/documents/{id}                          in 404 403 403 403 403 in
            GET  /administrator/investors                                     in 403 403 403 200 403 in
            GET  /administrator/investors/{id}                                in 403 403 403 200 403 in
            GET  /administrator/investors/{id}/export                         in 403 403 403 200 403 in
            GET  /administrator/investors/{id}/documents/{document}           in 403 403 403 200 403 in
            POST /administrator/investors/{id}/accept                         in 403 403 403 409 403 in
            POST /administrator/investors/{id}/ask-back                       in 403 403 403 409 403 in
            POST /administrator/investors/{id}/refuse                         in 403 403 403 409 403 in
            POST /administrator/investors/{id}/lift                           in 403 403 403 409 403 in
            POST /administrator/investors/{id}/check                          in 403 403 403 303 403 in
            POST /administrator/investors/{id}/erase                          in 403 403 403 422 403 in
            GET  /api/v1/investor/case                                        401 200 403 403 403 403 403
            GET  /api/v1/investors                                            401 403 403 403 200 403 403
            GET  /api/v1/investors/{id}                                       401 403 403 403 200 403 403
            GET  /administrator/payments                                     in  403 403 403 200 403 in
            GET  /administrator/payments/desk                                in  403 403 403 200 403 in
            GET  /administrator/payments/desk/{id}                           in  403 403 403 200 403 in
            POST /administrator/payments/desk/{id}/return                    in  403 403 403 303 403 in
            POST /administrator/payments/desk/{id}/assign                    in  403 403 403 422 403 in
            POST /administrator/payments/desk/{id}/settle                    in  403 403 403 422 403 in
            POST /administrator/payments/desk/{id}/note                      in  403 403 403 422 403 in
            POST /administrator/payments/desk/{id}/order-again               in  403 403 403 422 403 in
            GET  /administrator/payments/orders                              in  403 403 403 200 403 in
            POST /administrator/payments/orders/approve                      in  403 403 403 400 403 in
            POST /administrator/payments/orders/{id}/withdraw                in  403 403 403 404 403 in
            POST /administrator/payments/orders/files                        in  403 403 403 303 403 in
            GET  /administrator/payments/orders/files/{id}                   in  403 403 403 200 403 in
            GET  /administrator/payments/statements                          in  403 403 403 200 403 in
            POST /administrator/payments/statements                          in  403 403 403 303 403 in
            GET  /administrator/payments/statements/{id}                     in  403 403 403 200 403 in
            GET  /sandbox/bank                                               in  200 403 403 200 403 in
            POST /sandbox/bank/payments                                      in  422 403 403 422 403 in
            POST /sandbox/bank/statements                                    in  303 403 403 303 403 in
            GET  /api/v1/bank-statements                                     401 403 403 403 200 403 403
            GET  /api/v1/payment-files                                       401 403 403 403 200 403 403
            GET  /api/v1/payment-files/{id}                                  401 403 403 403 404 403 403
            POST /api/v1/bank-statements                                     401 403 403 403 201 403 403
            GET  /consortium                                                 200 200 200 200 200 200 200
            GET  /attack                                                     200 200 200 200 200 200 200
            POST /attack/{number}                                            in  403 403 403 303 403 in
            GET  /projects/{slug}/rounds/{number}                            200 200 200 200 200 200 200
            GET  /projects/{slug}/rounds/{number}/sheets/{version}           200 200 200 200 200 200 200
            GET  /projects/{slug}/rounds/{number}/construction               200 200 200 200 200 200 200
            GET  /projects/{slug}/rounds/{number}/construction/plan          200 200 200 200 200 200 200
            GET  /projects/{slug}/rounds/{number}/construction.atom          200 200 200 200 200 200 200
            GET  /projects/{slug}/rounds/{number}/construction/files/budget.csv 200 200 200 200 200 200 200
            GET  /projects/{slug}/rounds/{number}/construction/files/updates/{update} 200 200 200 200 200 200 200
            POST /projects/{slug}/rounds/{number}/construction/subscription  422 422 422 422 422 422 422
            GET  /photographs/{sha256}                                       200 200 200 200 200 200 200
            GET  /subscriptions/confirmation/{token}                         200 200 200 200 200 200 200
            POST /subscriptions/confirmation/{token}                         303 303 303 303 303 303 303
            GET  /subscriptions/{id}                                         200 200 200 200 200 200 200
            POST /subscriptions/{id}/end                                     303 303 303 303 303 303 303
            GET  /operator/construction/updates/{round}                      in  403 200 404 403 403 in
            POST /operator/construction/updates/{round}                      in  403 303 404 403 403 in
            GET  /evidence/{file}                                            in  404 200 404 200 200 in
            GET  /operator/construction                                      in  403 200 200 403 403 in
            GET  /operator/construction/milestones/{id}                      in  403 200 404 403 403 in
            POST /operator/construction/milestones/{id}/files                in  403 303 404 403 403 in
            POST /operator/construction/milestones/{id}/files/{file}/removal in  403 303 404 403 403 in
            POST /operator/construction/milestones/{id}/submission           in  403 303 404 403 403 in
            GET  /operator/offers/{round}/plan                               in  403 200 404 403 403 in
            POST /operator/offers/{round}/plan                               in  403 400 404 403 403 in
            GET  /operator/offers/{id}/words                                 in  403 200 404 403 403 in
            POST /operator/offers/{id}/words                                 in  403 303 404 403 403 in
            GET  /operator/offers/{id}/words/preview                         in  403 200 404 403 403 in
            GET  /operator/offers/{id}/words/preview.pdf                     in  403 200 404 403 403 in
            POST /operator/offers/{id}/words/finish                          in  403 303 404 403 403 in
            GET  /projects/{slug}/rounds/{number}/sheets/{version}/text      200 200 200 200 200 200 200
            GET  /projects/{slug}/rounds/{number}/sheets/{version}/text/changes 200 200 200 200 200 200 200
            GET  /administrator/offers/{id}/sheets/{version}/text            in  403 403 403 200 403 in
            GET  /administrator/offers/{id}/sheets/{version}/text/changes    in  403 403 403 200 403 in
            GET  /attester/milestones                                        in  403 403 403 403 200 in
            GET  /attester/milestones/{id}                                   in  403 403 403 403 200 in
            POST /attester/milestones/{id}/confirmation                      in  403 403 403 403 422 in
            POST /attester/milestones/{id}/rejection                         in  403 403 403 403 422 in
            GET  /administrator/releases                                     in  403 403 403 200 403 in
            POST /administrator/releases/milestones/{id}/release             in  403 403 403 409 403 in
            POST /administrator/releases/milestones/{id}/withdrawal          in  403 403 403 409 403 in
            POST /administrator/releases/escrows/{round}/halt                in  403 403 403 409 403 in
            POST /administrator/releases/escrows/{round}/resumption          in  403 403 403 409 403 in
            POST /administrator/releases/attesters                           in  403 403 403 404 403 in
            POST /administrator/votes/milestones/{id}                        in  403 403 403 400 403 in
            POST /administrator/votes/escrows/{round}/takeover               in  403 403 403 400 403 in
            POST /administrator/votes/escrows/{round}/takeover/decision      in  403 403 403 409 403 in
            GET  /investor/votes                                             in  200 403 403 403 403 in
            GET  /investor/votes/{id}                                        in  404 403 403 403 403 in
            POST /investor/votes/{id}/ballot                                 in  400 403 403 403 403 in
            GET  /operator/offers                                            in  403 200 200 403 403 in
            GET  /operator/offers/new                                        in  403 200 200 403 403 in
            POST /operator/offers/new                                        in  403 400 404 403 403 in
            GET  /operator/offers/{id}                                       in  403 200 404 403 403 in
            POST /operator/offers/{id}/sheet                                 in  403 400 404 403 403 in
            GET  /administrator/offers                                       in  403 403 403 200 403 in
            GET  /administrator/offers/{id}                                  in  403 403 403 200 403 in
            GET  /administrator/offers/{round}/plan                          in  403 403 403 200 403 in
            GET  /administrator/offers/{id}/sheets/{version}                 in  403 403 403 200 403 in
            POST /administrator/offers/{id}/approve                          in  403 403 403 303 403 in
            POST /administrator/offers/{id}/refuse                           in  403 403 403 303 403 in
            POST /administrator/offers/{id}/suspend                          in  403 403 403 303 403 in
            POST /administrator/offers/{id}/resume                           in  403 403 403 409 403 in
            POST /administrator/offers/{id}/withdraw                         in  403 403 403 303 403 in
            POST /administrator/reconciliation                               in  403 403 403 303 403 in
            GET  /investor/rounds/{id}                                       in  200 403 403 403 403 in
            GET  /investor/rounds/{id}/sheet                                 in  422 403 403 403 403 in
            POST /investor/rounds/{id}/check                                 in  200 403 403 403 403 in
            POST /investor/rounds/{id}/commit                                in  422 403 403 403 403 in
            GET  /investor/portfolio                                         in  200 403 403 403 403 in
            GET  /investor/portfolio.csv                                     in  200 403 403 403 403 in
            GET  /investor/statements/{year}                                   in  404 403 403 403 403 in
            GET  /investor/commitments/{id}                                  in  404 403 403 403 403 in
            POST /investor/commitments/{id}/revoke                           in  404 403 403 403 403 in
            GET  /investor/commitments/{id}/proof                            in  404 403 403 403 403 in
            GET  /api/v1/projects/{slug}/rounds                              200 200 200 200 200 200 200
            POST /api/v1/projects/{slug}/rounds                              401 403 201 404 403 403 201
            GET  /api/v1/rounds/{id}                                         200 200 200 200 200 200 200
            GET  /api/v1/rounds/{id}/milestones                              200 200 200 200 200 200 200
            GET  /api/v1/rounds/{id}/milestones/history                      200 200 200 200 200 200 200
            GET  /api/v1/rounds/{id}/history                                 200 200 200 200 200 200 200
            GET  /api/v1/investor/commitments                                401 200 403 403 403 403 403
            GET  /api/v1/investor/commitments/{id}                           401 404 403 403 403 403 403
            PUT  /api/v1/investor/commitments/{id}/revocation                401 404 403 403 403 403 403
            GET  /api/v1/investor/commitments/{id}/proof                     401 404 403 403 403 403 403
            GET  /api/v1/investor/rounds/{id}/sheet                          401 422 403 403 403 403 403
            POST /api/v1/investor/rounds/{id}/preview                        401 422 403 403 403 403 403
            POST /api/v1/investor/rounds/{id}/commitments                    401 422 403 403 403 403 403
            GET  /api/v1/consortium                                          200 200 200 200 200 200 200
            GET  /api/v1/rule-sets                                           200 200 200 200 200 200 200
            GET  /api/v1/projects                                            200 200 200 200 200 200 200
            GET  /api/v1/projects/{slug}                                     200 200 200 200 200 200 200
            GET  /api/v1/projects/{slug}/proposal                            200 200 200 200 200 200 200
            GET  /api/v1/projects/{slug}/records                             200 200 200 200 200 200 200
            GET  /api/v1/projects/{slug}/generation                          200 200 200 200 200 200 200
            GET  /api/v1/projects/{slug}/generation.csv                      200 200 200 200 200 200 200
            POST /api/v1/projects/{slug}/readings                            401 403 202 404 403 403 202
            POST /api/v1/projects/{slug}/readings/preview                    401 403 200 404 403 403 200
            PUT  /api/v1/projects/{slug}/metering-points/{code}/mapping      401 403 200 404 403 403 200
            GET  /api/v1/projects/{slug}/metering-points/{code}/mapping      401 403 200 404 403 403 200
            GET  /api/v1/uploads/{id}                                        401 403 200 404 200 403 200
            GET  /api/v1/uploads/{id}/lines                                  401 403 200 404 200 403 200
            GET  /api/v1/records/{id}                                        200 200 200 200 200 200 200
            GET  /api/v1/records/{id}/proof-pack                             200 200 200 200 200 200 200
            GET  /api/v1/records/{id}/readings                               200 200 200 200 200 200 200
            GET  /api/v1/records/{id}/readings/proof                         200 200 200 200 200 200 200
            GET  /api/v1/records/{id}/readings/{start}/proof-pack            200 200 200 200 200 200 200
            GET  /api/v1/logs                                                200 200 200 200 200 200 200
            GET  /api/v1/logs/{id}                                           200 200 200 200 200 200 200
            GET  /api/v1/logs/{id}/consistency                               200 200 200 200 200 200 200
            GET  /logs/{id}/checkpoint                                       200 200 200 200 200 200 200
            GET  /logs/{id}/tile/{tile:.+}                                   200 200 200 200 200 200 200
            """;

    /** Ways to write an address that a filter and a router may read differently. */
    private static final List<UnaryOperator<String>> MUTATIONS = List.of(path -> "/" + path, path -> path.replace("/", "//"),
            path -> "/." + path, path -> path.replaceFirst("/(\\w+)", "/$1/."), path -> path + ";x", path -> path + ";x=/css/a",
            path -> path.replaceFirst("/(\\w+)", "/$1;x"), path -> path.replaceFirst("/(\\w+)/", "/$1%2F"),
            path -> path.replaceFirst("/(\\w+)/", "/$1%5C"), path -> path.replaceFirst("/(\\w+)/", "/$1%252F"),
            path -> "/%2e" + path, path -> "/css/%2e%2e" + path, path -> "/css/.." + path, path -> "/api/v1/projects/.." + path,
            path -> "/%2F" + path.substring(1), path -> path + "/", path -> path + "//", path -> path + "%20",
            path -> path + "%00",
            path -> path + "%0d%0aX:y", path -> path.toUpperCase(java.util.Locale.ROOT),
            path -> path.replaceFirst("/(\\w)", "/%" + "%02x".formatted((int) path.charAt(1))), path -> path + ".css",
            path -> path + "?x=/css/a.css");

    @Inject
    ProjectService projects;
    @TestHTTPResource
    URI application;
    private MatrixFixture fixture;

    @BeforeEach
    void things() {
        fixture = MatrixFixture.of(projects);
    }

    @Test
    void routeOfTheApplication_hasARow() {
        assertEquals(Routes.all(), new TreeSet<>(table().keySet()));
    }

    @Test
    void everyRouteForEverybody_answersAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        table().forEach((route, outcomes) -> {
            for (Caller caller : Caller.values()) {
                String found = outcome(caller, route);
                String expected = outcomes.get(caller.ordinal());
                if (!found.equals(expected)) {
                    wrong.add(route + " for " + caller + ": expected " + expected + ", found " + found);
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void sessionOfAPerson_opensNothingOfTheApi() {
        List<String> open = new ArrayList<>();
        guarded(route -> route.startsWith("GET /api/")).forEach(route -> {
            int status = given().cookies(Caller.OPERATOR.cookies()).redirects().follow(false)
                    .get(fixture.path(route)).statusCode();
            if (status != 401) {
                open.add(route + " " + status);
            }
        });
        assertEquals(List.of(), open);
    }

    @Test
    void addressWrittenInAnotherWay_opensNothing() throws Exception {
        List<String> open = new ArrayList<>();
        for (String route : guarded(route -> route.startsWith("GET ") && !route.startsWith("GET /sign-"))) {
            for (UnaryOperator<String> mutation : MUTATIONS) {
                String path = mutation.apply(fixture.path(route));
                // Somebody whom it is not for.
                Caller other = Stream.of(Caller.INVESTOR, Caller.ATTESTER, Caller.FOREIGN_OPERATOR)
                        .filter(it -> !table().get(route).get(it.ordinal()).equals("200")).findFirst().orElseThrow();
                for (Map<String, String> cookies : List.of(Map.<String, String>of(), other.cookies())) {
                    int status = status(path, cookies);
                    if (status < 300 || status >= 500 || status == 303) {
                        open.add(path + " " + status + (cookies.isEmpty() ? "" : " for " + other));
                    }
                }
            }
        }
        assertEquals(List.of(), open);
    }

    private int status(String path, Map<String, String> cookies) throws Exception {
        String header = cookies.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application.resolve("/") + path.substring(1)));
        if (!header.isEmpty()) {
            request.header("Cookie", header);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Routes that a visitor who is not signed in may not use. */
    private static List<String> guarded(java.util.function.Predicate<String> wanted) {
        List<String> routes = table().entrySet().stream().filter(row -> Set.of("in", "401").contains(row.getValue().getFirst()))
                .map(Map.Entry::getKey).filter(wanted).toList();
        assertTrue(routes.size() > 2, routes.toString());
        return routes;
    }

    private String outcome(Caller caller, String route) {
        var answer = fixture.send(caller, route);
        String location = answer.header("Location");
        boolean toSignIn = answer.statusCode() == 302 && location.contains("/protocol/openid-connect/auth?");
        return toSignIn ? "in" : Integer.toString(answer.statusCode());
    }

    private static Map<String, List<String>> table() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        TABLE.lines().map(line -> line.split("\\s+"))
                .forEach(cells -> rows.put(cells[0] + " " + cells[1], Arrays.asList(cells).subList(2, cells.length)));
        rows.forEach((route, outcomes) -> assertEquals(Caller.values().length, outcomes.size(), route));
        return rows;
    }
}
