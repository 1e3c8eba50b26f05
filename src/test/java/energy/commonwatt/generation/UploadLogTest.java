package energy.commonwatt.generation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;

/** What an operator reads about the lines of a file. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
@TestSecurity(user = "operator", roles = "operator", attributes = @SecurityAttribute(key = "organisation", value = PlantInDatabase.OPERATOR))
class UploadLogTest extends UploadSteps {

    @Test
    void remarks_areShownTheGravestFirstAndAllPagesCanBeReached() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            rows.add("M1,2020-06-%02dT%02d:00Z,2020-06-%02dT%02d:15Z,".formatted(1 + i / 24, i % 24, 1 + i / 24, i % 24));
        }
        rows.add("M1,2200-01-01T00:00Z,2200-01-01T00:15Z,1".replace("2200", "2199"));
        String page = "/operator/uploads/" + closed(post(own(rows))).getString("id");
        given().get(page).then().statusCode(200).body(containsString("in the future")).body(containsString("page=2#lines"))
                .body(not(containsString("rel=\"prev\"")));
        given().get(page + "?page=3").then().statusCode(200).body(containsString("page=2#lines"))
                .body(not(containsString("rel=\"next\"")))
                .body(not(containsString("in the future")));
        given().get(page + "?page=99").then().statusCode(200).body(containsString("page=2#lines"));
        String[] csv = given().get(page + "/log.csv").then().statusCode(200).contentType(containsString("text/csv"))
                .header("Content-Disposition", containsString("attachment")).extract().asString().split("\r\n");
        assertEquals("\uFEFFline;outcome;column;found;rule", csv[0]);
        assertEquals(122, csv.length);
        assertTrue(csv[1].startsWith("122;refused;\"end\";"), csv[1]);
        assertTrue(csv[2].startsWith("2;without-value;\"energyWh\";\"\";"), csv[2]);
    }

    @Test
    void moreRemarksThanAreKept_areSaidInTheCsv() {
        List<String> rows = rows("M1", 1_003);
        closed(post(own(rows)));
        String log = given().get("/operator/uploads/" + closed(post(own(rows))).getString("id") + "/log.csv").then()
                .statusCode(200)
                .extract().asString();
        assertTrue(log.contains(";same;\"\";\"\";\"3 further rows of this kind are counted but not listed\""),
                log.substring(log.length() - 300));
    }

    @Test
    @TestSecurity(user = "stranger", roles = "operator", attributes = @SecurityAttribute(key = "organisation", value = PlantInDatabase.STRANGER))
    void foreignLog_isAsGoodAsNone() throws Exception {
        given().get("/operator/uploads/" + java.util.UUID.randomUUID() + "/log.csv").then().statusCode(404);
    }

    @Test
    void cellThatASpreadsheetWouldRun_isDisarmed() {
        for (String formula : List.of("=1+1", "+cmd", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", " =1", "＝1+1", "-1+1")) {
            assertEquals("\"'" + formula + "\"", UploadLog.cell(formula));
        }
        assertEquals("\"-8868.5\"", UploadLog.cell("-8868.5"));
        assertEquals("\"a\"\";b\"", UploadLog.cell("a\";b"));
    }

    @Test
    void mappingPage_showsEveryChoiceAndSaysPartOnlyOfALongFile() {
        String id = finished(post("time,value\n2024-07-01 12:00,1\n2024-07-01 12:15,much\n",
                Files.mapping(Quantity.ENERGY_PER_INTERVAL, EnergyUnit.WH, java.time.Duration.ofMinutes(15)))).getString("id");
        given().get("/operator/uploads/" + id + "/mapping").then().statusCode(200).body(containsString("much"))
                .body(containsString("name=\"meteringPointCodes\"")).body(containsString("name=\"noValue\""))
                .body(containsString("name=\"endColumn\"")).body(not(containsString("Only the first part of the file")));
    }
}
