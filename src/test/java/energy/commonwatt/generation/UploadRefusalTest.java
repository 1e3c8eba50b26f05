package energy.commonwatt.generation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;

/** Files and senders that are refused, and what they leave behind: nothing. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
@TestSecurity(user = "operator", roles = "operator", attributes = @SecurityAttribute(key = "organisation", value = PlantInDatabase.OPERATOR))
class UploadRefusalTest extends UploadSteps {

    @Test
    void missingKey_isRefusedWithWords() {
        given().contentType("text/csv").body(own(rows("M1", 1))).post("/api/v1/projects/" + plant.slug() + "/readings").then()
                .statusCode(400).body(containsString("Idempotency-Key"));
    }

    @Test
    void faultInTheLastLine_refusesAllAndStoresNothing() throws Exception {
        List<String> rows = new ArrayList<>(rows("M1", 5_000));
        rows.add("M1,2021-06-01T00:00Z,2021-06-01T00:15Z,much");
        JsonPath upload = finished(post(own(rows)));
        assertEquals("REFUSED", upload.getString("state"));
        assertEquals(5_002, upload.getLong("lines[0].line"));
        assertEquals("energyWh", upload.getString("lines[0].column"));
        assertEquals("much", upload.getString("lines[0].value"));
        assertEquals(0, count("reading"));
        assertEquals(0, count("generation_day"));
    }

    @Test
    void unknownMeteringPoint_isRefused() {
        given().queryParam("meteringPoint", "M9").header("Idempotency-Key", "k").contentType("text/csv")
                .body(own(rows("M1", 1)))
                .post("/api/v1/projects/" + plant.slug() + "/readings").then().statusCode(422).body(containsString("M9"));
    }

    @Test
    void zeroBytesAndBinary_areRefusedAtOnce() throws Exception {
        post("").statusCode(422).body(containsString("0 bytes"));
        given().header("Idempotency-Key", "b").contentType("application/octet-stream").body(new byte[]{1, 0, 2})
                .post("/api/v1/projects/" + plant.slug() + "/readings").then().statusCode(422).body(containsString("binary"));
        assertEquals(0, sum("select count(*) from upload where project_id = '" + plant.id() + "'"));
    }

    @Test
    @TestSecurity(user = "stranger", roles = "operator", attributes = @SecurityAttribute(key = "organisation", value = PlantInDatabase.STRANGER))
    void foreignProject_isAsGoodAsNone() {
        post(own(rows("M1", 1))).statusCode(404);
    }

    @Test
    @TestSecurity(user = "investor", roles = "investor")
    void investor_mayNotUpload() {
        post(own(rows("M1", 1))).statusCode(403);
    }

    @Test
    void foreignUpload_isAsGoodAsNone() throws Exception {
        String location = post(own(rows("M1", 1))).extract().header("Location");
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("update upload set organisation_id = '" + PlantInDatabase.STRANGER + "' where project_id = '"
                    + plant.id() + "'");
        }
        given().get(location).then().statusCode(404);
    }
}
