package energy.commonwatt.generation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** Tables that need a mapping: asked for, given, remembered. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
@TestSecurity(user = "operator", roles = "operator", attributes = @SecurityAttribute(key = "organisation", value = PlantInDatabase.OPERATOR))
class UploadMappingTest extends UploadSteps {

    @Test
    void unknownTable_asksForAMappingAndRemembersIt() {
        String table = "time,power_kw\n2024-07-01 12:00,1\n2024-07-01 12:15,2\n2024-07-01 12:30,3\n";
        JsonPath asked = post(table).statusCode(422).body(containsString("mapping")).extract().jsonPath();
        ColumnMapping mapping = MappingJson.read(asked.getString("proposedMapping")).forMeteringPoint("M1");
        String path = "/api/v1/projects/" + plant.slug() + "/metering-points/M1/mapping";
        given().contentType("application/json").body(MappingJson.write(mapping)).put(path).then().statusCode(200);
        given().get(path).then().statusCode(200).body("valueColumn", equalTo("power_kw")).body("unit", equalTo("kW")).body(
                "interval",
                equalTo("PT15M"));
        // The plant has more meters, which may export the same table: without a name the rows could land at the wrong one.
        post(table).statusCode(422);
        assertEquals(3, closed(post(table, UUID.randomUUID().toString(), "M1")).getLong("counts.new"));
    }

    @Test
    void mappingOfAnotherMeteringPoint_isRefused() {
        String mapping = MappingJson.write(Files.quarterHours().forMeteringPoint("M1"));
        given().header("Idempotency-Key", UUID.randomUUID().toString()).contentType("text/csv")
                .queryParam("meteringPoint", "M2")
                .queryParam("mapping", mapping).body("time,value\n2024-07-02 12:00,1\n2024-07-02 12:15,2\n")
                .post("/api/v1/projects/" + plant.slug() + "/readings").then().statusCode(422)
                .body("title", containsString("another metering point"));
    }

    @Test
    void mappingAsParameter_isUsed() {
        String table = "time,value\n2024-07-01 12:00,1\n2024-07-01 12:15,2\n";
        ValidatableResponse answer = given().queryParam("mapping", MappingJson.write(Files.quarterHours()))
                .header("Idempotency-Key", UUID.randomUUID()).contentType("text/csv").body(table)
                .post("/api/v1/projects/" + plant.slug() + "/readings").then();
        assertEquals(2, closed(answer).getLong("counts.new"));
    }

    @Test
    void preview_showsTheOddestRowsAndKeepsNothing() throws Exception {
        given().contentType("text/csv").body("time,power_kw\n2024-07-01 12:00,1\n2024-07-01 12:15,-9\n2024-07-01 13:30,3\n")
                .post("/api/v1/projects/" + plant.slug() + "/readings/preview").then().statusCode(200)
                .body("readings", equalTo(3))
                .body("first", hasSize(3)).body("odd.why", org.hamcrest.Matchers.hasItem("after a gap of PT1H"))
                .body("guess.mapping.valueColumn", equalTo("power_kw"));
        assertEquals(0, sum("select count(*) from upload where project_id = '" + plant.id() + "'"));
    }

    @Test
    void mappingOfARefusedFile_isNotRemembered() {
        JsonPath refused = finished(post("time,value\n2024-07-01 12:00,1\n2024-07-01 12:15,much\n", Files.quarterHours()));
        assertEquals("REFUSED", refused.getString("state"));
        given().get("/api/v1/projects/" + plant.slug() + "/metering-points/M1/mapping").then().statusCode(404);
        closed(post("time,value\n2024-07-01 12:00,1\n2024-07-01 12:15,2\n", Files.quarterHours()));
        given().get("/api/v1/projects/" + plant.slug() + "/metering-points/M1/mapping").then().statusCode(200)
                .body("valueColumn", equalTo("value"));
    }

    @Test
    void previewOfASecondFile_usesTheRememberedMapping() {
        String table = "time,value\n2024-07-01 12:00,1\n2024-07-01 12:15,2\n";
        closed(post(table, Files.mapping(Quantity.ENERGY_PER_INTERVAL, EnergyUnit.MWH, java.time.Duration.ofMinutes(15))));
        previewed("M1", null, table).statusCode(200).body("mapping.unit", equalTo("MWh"));
        previewed("M2", null, table).statusCode(200).body("mapping.unit", not(equalTo("MWh")));
    }

    @Test
    void previewForAnUnknownOrAnotherMeteringPoint_isRefused() {
        String table = "time,value\n2024-07-01 12:00,1\n2024-07-01 12:15,2\n";
        previewed("M9", null, table).statusCode(422).body("found", equalTo("M9"));
        previewed("M2", MappingJson.write(Files.quarterHours()), table).statusCode(422)
                .body("title", containsString("another metering point"));
    }

    private ValidatableResponse previewed(String meteringPoint, String mapping, String table) {
        var request = given().contentType("text/csv").queryParam("meteringPoint", meteringPoint).body(table);
        return (mapping == null ? request : request.queryParam("mapping", mapping))
                .post("/api/v1/projects/" + plant.slug() + "/readings/preview").then();
    }
}
