package energy.commonwatt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.testsupport.Caller;
import energy.commonwatt.testsupport.DemoIdentity;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What programs of other people rely on, asked for with the token of a real service account. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ApiContractTest {

    private static final String PROBLEM = "application/problem+json";

    @Inject
    ProjectService projects;
    @Inject
    DataSource database;
    @TestHTTPResource
    URI application;
    private String token;
    private String slug;

    @BeforeEach
    void plant() {
        token = new DemoIdentity().machineToken();
        slug = Plants.approved(projects, "Europe/Paris", 10_000, "M1", "M2");
    }

    @Test
    void ownCsv_isAcceptedAtALocationThatTellsStateAndCounts() throws Exception {
        String location = post(Plants.csv(Plants.rows("M1", 5))).statusCode(202)
                .header("Location", matchesPattern("https?://[^/]+/api/v1/uploads/[0-9a-f-]{36}")).extract().header("Location");
        JsonPath upload = Plants.finished(token, location);
        assertEquals("CLOSED", upload.getString("state"));
        assertEquals(5, upload.getInt("counts.new"));
        assertEquals(0, upload.getInt("counts.same") + upload.getInt("counts.conflicting") + upload.getInt("counts.refused"));
        assertEquals(5, readings());
    }

    @Test
    void ownJsonLines_areTakenToo() throws Exception {
        String line = "{\"meteringPoint\":\"M1\",\"start\":\"2020-06-01T0%d:00:00Z\",\"end\":\"2020-06-01T0%d:15:00Z\","
                + "\"energyWh\":1.5}\n";
        String location = posting().contentType("application/x-ndjson")
                .body((line.formatted(1, 1) + line.formatted(2, 2)).getBytes(StandardCharsets.UTF_8))
                .post(readingsPath()).then().statusCode(202).extract().header("Location");
        assertEquals(2, Plants.finished(token, location).getInt("counts.new"));
        assertEquals(2, readings());
    }

    @Test
    void publicDocuments_needNoToken() {
        given().get("/api/v1/projects").then().statusCode(200).contentType("application/json").body("slug", hasItem(slug));
        given().get("/api/v1/projects/" + slug).then().statusCode(200).body("slug", equalTo(slug))
                .body("timeZone", equalTo("Europe/Paris")).body("acWatts", equalTo(10_000))
                .body("meteringPoints.code", equalTo(List.of("M1", "M2")));
        String location = post(Plants.csv(Plants.rows("M1", 5))).statusCode(202).extract().header("Location");
        Plants.finished(token, location);
        given().get("/api/v1/projects/" + slug + "/records").then().statusCode(200).body("total", equalTo(2))
                .body("records[0].type", equalTo("reading-batch/1")).body("records[1].type", equalTo("project-approved/1"));
    }

    @Test
    void missingKey_isRefused() throws Exception {
        problem(given().auth().oauth2(token).contentType("text/csv").body(Plants.csv(Plants.rows("M1", 1)))
                .post(readingsPath()).then(), 400).body("expected", containsString("Idempotency-Key"));
        unchanged();
    }

    @Test
    void sameKey_isTheSameUploadForTheSameFileOnly() {
        String key = UUID.randomUUID().toString();
        String first = post(Plants.csv(Plants.rows("M1", 2)), key).statusCode(202).extract().header("Location");
        assertEquals(first, post(Plants.csv(Plants.rows("M1", 2)), key).statusCode(202).extract().header("Location"));
        problem(post(Plants.csv(Plants.rows("M1", 3)), key), 409).body("title", containsString("key"));
    }

    @Test
    void noTokenOrAWrongOne_isAnsweredWithAChallengeAndNoRedirect() throws Exception {
        for (RequestSpecification request : List.of(given(), given().auth().preemptive().oauth2("junk"),
                given().auth().preemptive().oauth2(token.substring(0, token.length() - 4) + "AAAA"))) {
            problem(request.redirects().follow(false).header("Idempotency-Key", "k").contentType("text/csv")
                    .body(Plants.csv(Plants.rows("M1", 1))).post(readingsPath()).then(), 401)
                    .header("WWW-Authenticate", containsString("Bearer"));
        }
        unchanged();
    }

    @Test
    void investor_isForbiddenAndForeignAndUnknownAreNotThere() throws Exception {
        String body = Plants.csv(Plants.rows("M1", 1));
        problem(posting(Caller.INVESTOR.token()).contentType("text/csv").body(body).post(readingsPath()).then(), 403);
        problem(posting(Caller.FOREIGN_OPERATOR.token()).contentType("text/csv").body(body).post(readingsPath()).then(), 404);
        problem(posting().contentType("text/csv").body(body).post("/api/v1/projects/none/readings").then(), 404);
        unchanged();
    }

    @Test
    void plantThatIsNotApproved_isNotPublicAndTakesNoReadings() throws Exception {
        slug = Plants.proposed(projects);
        problem(post(Plants.csv(Plants.rows("M1", 1))), 409).body("found", containsString("proposed"));
        problem(given().get("/api/v1/projects/" + slug).then(), 404);
        problem(given().get("/api/v1/projects/" + slug + "/records").then(), 404);
        problem(given().get("/api/v1/projects/" + slug + "/generation").then(), 404);
        unchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "multipart/form-data; boundary=x", "text/html",
            "application/zip"})
    void otherContentType_isRefused(String type) throws Exception {
        var answer = posting().header("Content-Type", type).body("a=b".getBytes(StandardCharsets.UTF_8)).post(readingsPath());
        assertTrue(List.of(400, 415).contains(answer.statusCode()), answer.statusLine());
        problem(answer.then(), answer.statusCode());
        unchanged();
    }

    @Test
    void form_isRefused() throws Exception {
        int status = posting().formParam("a", "b").post(readingsPath()).statusCode();
        assertTrue(List.of(400, 415).contains(status), "status " + status);
        unchanged();
    }

    @Test
    void bodyThatIsNoTable_isRefusedAtOnce() throws Exception {
        problem(post(""), 422).body("detail", containsString("0 bytes"));
        problem(posting().contentType("application/octet-stream").body(new byte[]{1, 0, 2, 0}).post(readingsPath()).then(), 422)
                .body("detail", containsString("binary"));
        problem(posting().contentType("text/csv").body(Plants.csv(Plants.rows("M1", 4)).getBytes(StandardCharsets.UTF_16LE))
                .post(readingsPath()).then(), 422).body("detail", containsString("binary"));
        problem(post("Dear Sir or Madam,\nplease find enclosed\n"), 422);
        unchanged();
    }

    @Test
    void unknownTable_isToldWhichColumnsWereFoundAndOfferedAMapping() throws Exception {
        problem(post("time,power_kw\n2024-07-01 12:00,1\n2024-07-01 12:15,2\n2024-07-01 12:30,3\n"), 422)
                .body("columns", equalTo(List.of("time", "power_kw"))).body("proposedMapping", containsString("power_kw"));
        unchanged();
    }

    @Test
    void mappingInTheQuery_isUsedAndRemembered() {
        String table = "time,power_kw\n2024-07-01 12:%02d,1\n2024-07-01 12:%02d,2\n";
        JsonPath first = Plants.finished(token, posting().contentType("text/csv").queryParam("mapping", mapping("power_kw"))
                .body(table.formatted(0, 15)).post(readingsPath()).then().statusCode(202).extract().header("Location"));
        assertEquals(2, first.getInt("counts.new"));
        JsonPath second = Plants.finished(token, posting().contentType("text/csv").queryParam("meteringPoint", "M1")
                .body(table.formatted(30, 45)).post(readingsPath()).then().statusCode(202).extract().header("Location"));
        assertEquals(2, second.getInt("counts.new"));
    }

    @Test
    void mappingThatDoesNotFit_isRefusedWithItsMember() throws Exception {
        String table = "time,power_kw\n2024-07-01 12:00,1\n";
        for (String junk : List.of("{", "[]", "null", "\"x\"", "{\"unknown\":1}", mapping("absent"),
                mapping("power_kw").replace("kW", "kWh"), mapping("power_kw").replace("PT15M", "PT0S"),
                mapping("power_kw").replace("Europe/Paris", "Mars/Base"), mapping("power_kw").replace("M1", "M9"))) {
            problem(posting().contentType("text/csv").queryParam("mapping", junk).body(table).post(readingsPath()).then(), 422);
        }
        unchanged();
    }

    @Test
    void unknownMeteringPoint_isRefused() throws Exception {
        problem(posting().contentType("text/csv").queryParam("meteringPoint", "M9").body(Plants.csv(Plants.rows("M1", 1)))
                .post(readingsPath()).then(), 422).body("found", equalTo("M9"));
        JsonPath inAColumn = refused(Plants.csv(Plants.rows("M9", 1)));
        assertEquals("M9", inAColumn.getString("lines[0].value"));
        unchanged();
    }

    @Test
    void faultInTheLastLine_namesLineColumnValueAndRuleAndStoresNothing() throws Exception {
        List<String> rows = new ArrayList<>(Plants.rows("M1", 3_000));
        rows.add("M1,2021-06-01T00:00Z,2021-06-01T00:15Z,much");
        JsonPath upload = refused(Plants.csv(rows));
        assertEquals(3_002, upload.getInt("lines[0].line"));
        assertEquals("energyWh", upload.getString("lines[0].column"));
        assertEquals("much", upload.getString("lines[0].value"));
        assertTrue(upload.getString("lines[0].rule").length() > 5);
        unchanged();
    }

    @Test
    void otherNumberOfColumns_namesTheLine() throws Exception {
        List<String> rows = new ArrayList<>(Plants.rows("M1", 10));
        rows.add(5, "M1,2021-06-01T00:00Z,2021-06-01T00:15Z,1,2,3");
        assertEquals(7, refused(Plants.csv(rows)).getInt("lines[0].line"));
        unchanged();
    }

    @Test
    void bodyOverTheLimit_isRefusedWithWordsBeforeItIsSent() throws Exception {
        String answer = raw("POST " + readingsPath() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nIdempotency-Key: k\r\nContent-Type: text/csv\r\nContent-Length: 1073741824\r\nConnection: close\r\n\r\nx");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.toLowerCase().contains("content-type: " + PROBLEM), answer);
        assertTrue(answer.contains("\"status\":413"), answer);
        assertTrue(answer.contains("\"detail\""), answer);
        unchanged();
    }

    @Test
    void sameFileFromEightClientsThreeTimesAndPermuted_endsInTheSameTable() throws Exception {
        List<String> rows = new ArrayList<>(Plants.rows("M1", 200));
        rows.addAll(Plants.rows("M2", 200));
        long fresh = 0;
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            Callable<JsonPath> client = () -> Plants.finished(token,
                    post(Plants.csv(rows)).statusCode(202).extract().header("Location"));
            for (var done : clients.invokeAll(Collections.nCopies(8, client))) {
                assertEquals("CLOSED", done.get().getString("state"));
                fresh += done.get().getLong("counts.new");
            }
        }
        assertEquals(400, fresh);
        String table = content();
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(rows, new Random(seed));
            JsonPath again = Plants.finished(token, post(Plants.csv(rows)).statusCode(202).extract().header("Location"));
            assertEquals(400, again.getInt("counts.same"));
        }
        assertEquals(table, content());
        assertEquals(400, readings());
    }

    private JsonPath refused(String body) {
        JsonPath upload = Plants.finished(token, post(body).statusCode(202).extract().header("Location"));
        assertEquals("REFUSED", upload.getString("state"));
        assertTrue(upload.getString("problem").length() > 10);
        return upload;
    }

    private static String mapping(String column) {
        return "{\"timeColumn\":\"time\",\"order\":\"YEAR_FIRST\",\"stamp\":\"START\",\"valueColumn\":\"" + column
                + "\",\"quantity\":\"POWER_AVERAGE\",\"unit\":\"kW\",\"interval\":\"PT15M\",\"zone\":\"Europe/Paris\","
                + "\"trustOffset\":true,\"meteringPoint\":\"M1\"}";
    }

    private RequestSpecification posting() {
        return posting(token);
    }

    private static RequestSpecification posting(String token) {
        return given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID());
    }

    private ValidatableResponse post(String body) {
        return post(body, UUID.randomUUID().toString());
    }

    private ValidatableResponse post(String body, String key) {
        return given().auth().oauth2(token).header("Idempotency-Key", key).contentType("text/csv").body(body)
                .post(readingsPath()).then();
    }

    private String readingsPath() {
        return "/api/v1/projects/" + slug + "/readings";
    }

    /** RFC 9457, with words. */
    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType(PROBLEM).body("status", equalTo(status))
                .body("title", matchesPattern("(?s).{4,}")).body("detail", matchesPattern("(?s).{10,}"));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", application.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void unchanged() throws SQLException {
        assertEquals(0, readings());
    }

    private long readings() throws SQLException {
        return Long.parseLong(one("select count(*) from reading r join metering_point p on p.id = r.metering_point_id"
                + " join project j on j.id = p.project_id where j.slug = '" + slug + "'"));
    }

    private String content() throws SQLException {
        return one(
                "select md5(string_agg(p.code || r.start_at || r.end_at || r.milliwatt_hours, ',' order by p.code, r.start_at))"
                        + " from reading r join metering_point p on p.id = r.metering_point_id join project j on j.id = p.project_id"
                        + " where j.slug = '" + slug + "'");
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
