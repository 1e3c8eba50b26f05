package energy.commonwatt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.testsupport.Caller;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** What the API refuses, and that it says so in words and changes nothing. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ApiRefusalTest extends ApiSteps {

    @TestHTTPResource
    URI application;

    @Test
    void missingKey_isRefused() throws Exception {
        problem(given().auth().oauth2(token).contentType("text/csv").body(Plants.csv(Plants.rows("M1", 1)))
                .post(readingsPath()).then(), 400).body("expected", containsString("Idempotency-Key"));
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

    private JsonPath refused(String body) {
        JsonPath upload = Plants.finished(token, post(body).statusCode(202).extract().header("Location"));
        assertEquals("REFUSED", upload.getString("state"));
        assertTrue(upload.getString("problem").length() > 10);
        return upload;
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", application.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
