package energy.commonwatt.construction;

import static energy.commonwatt.construction.BuildingSite.milestone;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What programs read of a building site. */
@QuarkusTest
@WithTestResource(StackResource.class)
class MilestoneResourceTest {

    @Inject
    BuildingSite site;

    @Test
    void milestones_tellStatusMoneyEvidenceAndFindings() {
        UUID round = site.funded();
        site.attest(milestone(round, 0));
        site.attest(milestone(round, 1));
        site.release(milestone(round, 1));
        site.add(milestone(round, 2), BuildingSite.pdf());
        given().get("/api/v1/rounds/" + round + "/milestones").then().statusCode(200)
                .body("phase", equalTo("running")).body("stoppedBy", nullValue())
                .body("whole.minorUnits", equalTo(98_500)).body("released.minorUnits", equalTo(31_833))
                .body("held.minorUnits", equalTo(66_667)).body("milestones.number", contains(1, 2, 3))
                .body("milestones.status", contains("attested", "released", "planned"))
                .body("milestones[1].tranche.minorUnits", equalTo(31_833))
                .body("milestones[1].files", hasSize(1)).body("milestones[1].findings[0].confirmed", equalTo(true))
                .body("milestones[1].findings[0].signature", notNullValue()).body("milestones[1].paidOn", nullValue())
                // What was not handed in yet is the operator's alone.
                .body("milestones[2].files", hasSize(0));
        given().get("/api/v1/rounds/" + round + "/milestones/history").then().statusCode(200)
                .body("[0].kind", equalTo("tranche-released")).body("[0].milestone", equalTo(2))
                .body("kind", hasItem("milestone-plan")).body("recordId", hasItem(notNullValue()));
    }

    @Test
    void offerThatIsNotPublic_hasNone() {
        UUID proposed = site.proposed();
        given().get("/api/v1/rounds/" + proposed + "/milestones").then().statusCode(404);
        given().get("/api/v1/rounds/" + proposed + "/milestones/history").then().statusCode(404);
    }
}
