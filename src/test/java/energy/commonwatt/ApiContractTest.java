package energy.commonwatt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What programs of other people rely on, asked for with the token of a real service account. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ApiContractTest extends ApiSteps {

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
    void sameKey_isTheSameUploadForTheSameFileOnly() {
        String key = UUID.randomUUID().toString();
        String first = post(Plants.csv(Plants.rows("M1", 2)), key).statusCode(202).extract().header("Location");
        assertEquals(first, post(Plants.csv(Plants.rows("M1", 2)), key).statusCode(202).extract().header("Location"));
        problem(post(Plants.csv(Plants.rows("M1", 3)), key), 409).body("title", containsString("key"));
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

    private String content() throws SQLException {
        return one(
                "select md5(string_agg(p.code || r.start_at || r.end_at || r.milliwatt_hours, ',' order by p.code, r.start_at))"
                        + " from reading r join metering_point p on p.id = r.metering_point_id join project j on j.id = p.project_id"
                        + " where j.slug = '" + slug + "'");
    }
}
