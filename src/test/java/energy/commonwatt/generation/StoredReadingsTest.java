package energy.commonwatt.generation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.records.RecordAuditor;
import energy.commonwatt.records.StoredRecord;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.verification.LogHash;
import energy.commonwatt.verification.LogVerifier;
import energy.commonwatt.verification.RootBuilder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;

/** What can be had of readings once they are stored. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
@TestSecurity(user = "operator", roles = "operator", attributes = @SecurityAttribute(key = "organisation", value = PlantInDatabase.OPERATOR))
class StoredReadingsTest extends UploadSteps {

    @Inject
    RecordAuditor auditor;

    @Test
    void rootOfARecord_canBeRecomputedAndOneReadingProvenAlone() {
        JsonPath upload = closed(post(own(rows("M1", 37))));
        String record = upload.getString("records[0]");
        String root = given().get("/api/v1/records/" + record).jsonPath().getString("record.body.readings.root");
        String[] leaves = given().get("/api/v1/records/" + record + "/readings").then().statusCode(200).extract().asString()
                .split("\n");
        RootBuilder tree = new RootBuilder();
        for (String leaf : leaves) {
            tree.add(LogHash.leaf(leaf.getBytes(StandardCharsets.UTF_8)));
        }
        assertEquals(root, HexFormat.of().formatHex(tree.root()));

        String start = JsonPath.from(leaves[20]).getString("start");
        JsonPath proof = given().queryParam("start", start).get("/api/v1/records/" + record + "/readings/proof").jsonPath();
        assertEquals(20, proof.getInt("leafIndex"));
        List<byte[]> path = proof.<String>getList("path").stream().map(HexFormat.of()::parseHex).toList();
        LogVerifier.inclusion(LogHash.leaf(leaves[20].getBytes(StandardCharsets.UTF_8)), 20, leaves.length, path, tree.root());
    }

    @Test
    void generationOfADay_showsMissingTimeAsExpectedButNotThere() {
        closed(post(own(List.of("M1,2024-07-01T10:00Z,2024-07-01T10:15Z,1000", "M1,2024-07-01T10:15Z,2024-07-01T10:30Z,-3",
                "M1,2024-07-03T10:00Z,2024-07-03T10:15Z,99999999"))));
        given().get("/api/v1/projects/" + plant.slug() + "/generation?resolution=day").then().statusCode(200)
                .body("unit", equalTo("Wh"))
                .body("timeZone", equalTo("Europe/Paris")).body("points", hasSize(3))
                .body("points[0].generatedWh", equalTo(1000))
                .body("points[0].consumedWh", equalTo(3)).body("points[0].expectedCount", equalTo(96))
                .body("points[0].count", equalTo(2))
                .body("points[1].count", equalTo(0)).body("points[1].expectedCount", equalTo(96))
                .body("points[2].generatedWh", equalTo(0)).body("points[2].flagged", equalTo(1));
        given().get("/api/v1/projects/" + plant.slug() + "/generation?resolution=month").then().body("points", hasSize(1))
                .body("points[0].label", equalTo("2024-07")).body("points[0].generatedWh", equalTo(1000));
        given().get("/api/v1/projects/" + plant.slug() + "/generation?resolution=interval&from=2024-07-01&to=2024-07-02").then()
                .body("points", hasSize(96)).body("points[0].label", equalTo("2024-07-01 00:00"))
                .body("points[0].count", equalTo(0))
                .body("points[48].label", equalTo("2024-07-01 12:00")).body("points[48].count", equalTo(1));
        given().get("/api/v1/projects/" + plant.slug() + "/generation.csv").then().statusCode(200).contentType("text/csv")
                .body(containsString("start,end,label,generatedWh"));
        given().get("/api/v1/projects/" + plant.slug() + "/generation?resolution=year").then().statusCode(400);
    }

    @Test
    void readingChangedInTheDatabase_contradictsItsRecord() throws Exception {
        JsonPath upload = closed(post(own(rows("M1", 20))));
        StoredRecord record = QuarkusTransaction.requiringNew()
                .call(() -> StoredRecord.findById(UUID.fromString(upload.getString("records[0]"))));
        assertEquals(null, auditor.check(record).contradiction);
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(
                    "update reading set milliwatt_hours = milliwatt_hours + 1 where (metering_point_id, start_at) ="
                            + " (select r.metering_point_id, r.start_at from reading r join metering_point p on p.id = r.metering_point_id"
                            + " where p.project_id = '" + plant.id() + "' limit 1)"));
        }
        assertTrue(auditor.check(record).contradiction.contains("root of the readings"));
    }

    @Test
    void secondsOverManyDays_areRefusedAtTheFinestResolution() {
        closed(post(own(
                List.of("M1,2024-07-01T10:00:00Z,2024-07-01T10:00:01Z,1", "M1,2024-07-20T10:00:00Z,2024-07-20T10:00:01Z,1"))));
        String path = "/api/v1/projects/" + plant.slug() + "/generation?resolution=interval";
        given().get(path + "&from=2024-07-01&to=2024-07-20").then().statusCode(400)
                .body("expected", containsString("at most 90000"));
        given().get(path + "&from=2024-07-01&to=2024-07-02").then().statusCode(200).body("points", hasSize(86_400));
        given().get("/api/v1/projects/" + plant.slug() + "/generation?resolution=day").then().statusCode(200);
    }
}
