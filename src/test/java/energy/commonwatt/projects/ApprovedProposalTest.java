package energy.commonwatt.projects;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.records.StoredRecord;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogHash;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What was approved, as everybody gets it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ApprovedProposalTest {

    @Inject
    ProjectService projects;

    @Test
    void hashOfTheApprovedVersion_isInTheFirstRecordAndIsTheBodysOwn() {
        String slug = Plants.approved(projects, "Europe/Paris", 10_000, "M1");
        var answer = given().get("/api/v1/projects/" + slug + "/proposal").then().statusCode(200).extract();
        String sha256 = Hex.of(LogHash.sha256(answer.asByteArray()));
        assertEquals("\"" + sha256 + "\"", answer.header("ETag"));
        assertEquals("commonwatt-proposal/1", answer.path("format"));
        assertEquals(Map.of("version", 1L, "sha256", sha256), QuarkusTransaction.requiringNew()
                .call(() -> StoredRecord.newest(Project.findBySlug(slug).orElseThrow().log(), 0, 1).getFirst().body()
                        .get("proposal")));
        given().header("If-None-Match", answer.header("ETag")).get("/api/v1/projects/" + slug + "/proposal").then()
                .statusCode(304);
        given().get("/projects/" + slug + "/proposal").then().statusCode(200).body(containsString(sha256),
                containsString("Metering points"));
    }

    @Test
    void shortWayWithCosts_hasThemToo() {
        Plants.proposed(projects);
        String slug = "plant-" + java.util.UUID.randomUUID();
        CostPlan costs = new CostPlan("EUR", java.util.List.of(new CostPlan.Line("Modules", 123_450)));
        projects.propose(Plants.spec(slug, "Europe/Paris", 10_000, "M1"), costs, Plants.OPERATOR, "proposer");
        projects.approve(slug, "first decider");
        projects.approve(slug, "decider");
        QuarkusTransaction.requiringNew().run(() -> {
            Project project = Project.findBySlug(slug).orElseThrow();
            assertEquals(costs, Proposals.approved(project).orElseThrow().costs());
        });
    }

    @Test
    void shortWay_hasPlantSiteAndMeteringPointsAlone() {
        String slug = Plants.approved(projects, "Europe/Paris", 10_000, "M1", "M2");
        Proposal proposal = QuarkusTransaction.requiringNew()
                .call(() -> Proposals.approved(Project.findBySlug(slug).orElseThrow())).orElseThrow();
        assertEquals(10_000, proposal.plant().acWatts());
        assertEquals("39.7406", proposal.site().latitude().toPlainString());
        assertEquals(2, proposal.meteringPoints().size());
        assertNull(proposal.plan());
        assertNull(proposal.costs());
        assertEquals(Plants.spec(slug, "Europe/Paris", 10_000, "M1", "M2"), proposal.spec());
    }

    @Test
    void proposalThatWaits_isNotPublic() {
        String slug = Plants.proposed(projects);
        given().get("/api/v1/projects/" + slug + "/proposal").then().statusCode(404);
        given().get("/projects/" + slug + "/proposal").then().statusCode(404);
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> Proposals.approved(Project.findBySlug(slug).orElseThrow())).isEmpty());
    }

    @Test
    void decisionAboutAnOlderVersion_isRefused() {
        String slug = Plants.proposed(projects);
        assertEquals(409,
                assertThrows(ProjectRuleViolation.class, () -> projects.approve(slug, Decider.of("first"), 2)).status());
        projects.approve(slug, Decider.of("first"), 1);
    }

    @Test
    void version_cannotBeChanged() {
        String slug = Plants.proposed(projects);
        assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> ProposalVersion.update("handedInBy = 'nobody' where project.slug = ?1", slug)));
    }
}
