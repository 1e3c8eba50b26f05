package energy.commonwatt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.testsupport.DemoIdentity;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.verification.Finding;
import energy.commonwatt.verification.InclusionCheck;
import energy.commonwatt.verification.Verdict;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Real exports of real plants, from the machine that sends them to proofs that a stranger checks. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PlantUploadTest {

    @Inject
    ProjectService projects;
    @Inject
    DataSource database;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"nrel_pvdaq_system50_15min.csv, America/Denver, 3300, SYS50, 92328, 2904, 0",
            "pv_inverter_30339_2016_5min.csv, America/Los_Angeles, 5000, INV, 55065, 0, 0",
            "pvcaptest_plant_5min_5days.csv, America/Chicago, 6000000, METER, 1440, 0, 0",
            "la_haute_borne_2018-01_10min.csv, Europe/Paris, 2050000, R80711 R80721 R80736 R80790, 6719, 197, 0",
            "enphase_9999999_custom_report.csv, Europe/Paris, 3500, E, 5591, 0, 0",
            "sma_SUNNY_TRIPOWER_6.0_XXXXXXXXXX_Daily_2025_07_14_14_27_50.csv, Europe/Paris, 6000, S, 1910, 25, 0",
            "fluvius_kwartiertotalen_20211012.csv, Europe/Brussels, 5000, EAN, 464, 1460, 1924",
            "alsoenergy_ae_site2.csv, America/New_York, 500000, A, 3, 0, 0",
            "solaredge_api_2024_10.json, Europe/Amsterdam, 5000, SE, 420, 324, 0",
            "solaredge_api_no_utc.json, Europe/Amsterdam, 5000, SE, 70, 26, 0"})
    void fileOfARealPlant_endsInRecordsThatAreProven(String file, String zone, long acWatts, String codes, int fresh,
            int withoutValue, int other) throws IOException {
        String[] points = codes.split(" ");
        String token = new DemoIdentity().machineToken();
        String slug = Plants.approved(projects, zone, acWatts, points);
        JsonPath upload = Plants.finished(token, given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID())
                .contentType(type(file)).queryParam("mapping", mapping(token, slug, file, zone, points)).body(bytes(file))
                .post("/api/v1/projects/" + slug + "/readings").then().statusCode(202).extract().header("Location"));
        assertEquals("CLOSED", upload.getString("state"), upload.prettify());
        assertEquals(List.of(fresh, withoutValue, other, 0, 0, 0),
                List.of(upload.getInt("counts.new"), upload.getInt("counts.withoutValue"), upload.getInt("counts.other"),
                        upload.getInt("counts.same"), upload.getInt("counts.conflicting"), upload.getInt("counts.refused")));
        List<String> records = upload.getList("records");
        assertFalse(records.isEmpty());
        for (String record : records) {
            Verdict verdict = InclusionCheck.of(Plants.pack(record), Optional.empty());
            assertEquals(Finding.PROVEN, verdict.verdict(), verdict.toJson());
        }
        assertEquals(List.of("PROVEN"), given().get("/api/v1/projects/" + slug + "/records?size=200").jsonPath()
                .<String>getList("records.state").stream().distinct().toList());
    }

    @Test
    void readingChangedInTheDatabase_isShownAsAContradictionOfItsRecord() throws Exception {
        String token = new DemoIdentity().machineToken();
        String slug = Plants.approved(projects, "Europe/Paris", 10_000, "M1");
        JsonPath upload = Plants.finished(token, given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID())
                .contentType("text/csv").body(Plants.csv(Plants.rows("M1", 20)))
                .post("/api/v1/projects/" + slug + "/readings").then().statusCode(202).extract().header("Location"));
        String record = upload.getString("records[0]");
        Plants.pack(record);
        given().get("/records/" + record).then().statusCode(200).body(not(containsString("no longer fits")));
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("update reading set milliwatt_hours = milliwatt_hours + 1 where"
                    + " (metering_point_id, start_at) = (select r.metering_point_id, r.start_at from reading r join metering_point p"
                    + " on p.id = r.metering_point_id join project j on j.id = p.project_id where j.slug = '" + slug
                    + "' limit 1)"));
        }
        given().get("/projects/" + slug).then().statusCode(200).body(containsString("Refuted"));
        given().get("/records/" + record).then().statusCode(200).body(containsString("no longer fits"));
    }

    /** What the preview proposes; the one clock that is known to lie about its zone is corrected as its operator would. */
    private static String mapping(String token, String slug, String file, String zone, String... points) throws IOException {
        var request = given().auth().oauth2(token).contentType(type(file)).body(bytes(file));
        if (points.length == 1) {
            request.queryParam("meteringPoint", points[0]);
        }
        Map<String, Object> mapping = request.post("/api/v1/projects/" + slug + "/readings/preview").then().statusCode(200)
                .extract().jsonPath().getMap("guess.mapping");
        if (file.startsWith("nrel")) {
            mapping.put("zone", zone);
            mapping.put("trustOffset", false);
        }
        return new ObjectMapper().writeValueAsString(mapping);
    }

    private static String type(String file) {
        return file.endsWith(".json") ? "application/json" : "text/csv";
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = PlantUploadTest.class.getResourceAsStream("/generation/" + file)) {
            return in.readAllBytes();
        }
    }
}
