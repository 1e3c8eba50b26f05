package energy.commonwatt.projects;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.records.StoredRecord;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.Race;
import energy.commonwatt.testsupport.Sessions;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Proposals and decisions with what they leave in the database. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ProjectServiceTest {

    @Inject
    ProjectService projects;

    @Test
    void approval_isTheFirstRecordOfThePlantsLogAndNamesNoPerson() {
        String slug = Plants.proposed(projects);
        assertEquals(List.of(), records(slug));
        projects.approve(slug, "first decider");
        assertEquals(List.of(), records(slug));
        projects.approve(slug, "decider");
        StoredRecord record = records(slug).getFirst();
        assertEquals("project-approved/1", record.type);
        assertEquals(0, record.leafIndex);
        assertEquals(slug, record.body().get("project"));
        assertTrue(!record.canonicalText().contains("decider") && !record.canonicalText().contains("proposer"));
    }

    @Test
    void decisions_areKeptAndCannotBeChanged() {
        String slug = Plants.approved(projects, "UTC", 1_000, "M1");
        projects.suspend(slug, Decider.of("other"), " The roof leaks ");
        assertEquals(List.of("SUSPENDED other The roof leaks", "APPROVED decider null", "FIRST_APPROVAL first decider null"),
                QuarkusTransaction.requiringNew().call(() -> ProjectDecision.of(Project.findBySlug(slug).orElseThrow()).stream()
                        .map(it -> it.decision + " " + it.administrator + " " + it.reason).toList()));
        Exception no = assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> ProjectDecision.update("administrator = 'nobody' where project.slug = ?1", slug)));
        assertTrue(no.getMessage().contains("insert only"), no.getMessage());
    }

    @Test
    void suspendedProject_staysPublic() {
        String slug = Plants.approved(projects, "UTC", 1_000, "M1");
        projects.suspend(slug, Decider.of("other"), "The roof leaks");
        given().get("/projects/" + slug).then().statusCode(200).body(containsString("This project is suspended since"))
                .body(containsString("The roof leaks"));
        given().get("/api/v1/projects/" + slug).then().statusCode(200).body("state", equalTo("SUSPENDED"));
        projects.resume(slug, Decider.of("other"), "Repaired");
        given().get("/projects/" + slug).then().statusCode(200).body(not(containsString("suspended since")));
    }

    @Test
    void firstApprover_isToldThatAnotherOneDecides() {
        String slug = Plants.proposed(projects);
        given().cookies(Sessions.of("administrator")).get("/administrator/approvals/" + slug).then().statusCode(200)
                .body(containsString("Give the first approval"));
        projects.approve(slug, "administrator");
        given().cookies(Sessions.of("administrator")).get("/administrator/approvals/" + slug).then().statusCode(200)
                .body(containsString("You gave the first approval, another administrator decides"),
                        not(containsString("Approve and make public")));
        given().cookies(Sessions.of("administrator-2")).get("/administrator/approvals/" + slug).then().statusCode(200)
                .body(containsString("Approve and make public"));
    }

    @Test
    void twoApprovalsOfOnePersonAtOnce_areOne() {
        String slug = Plants.proposed(projects);
        Throwable told = Race.loser(() -> projects.approve(slug, "decider"), () -> projects.approve(slug, "decider"));
        assertEquals(422, ((ProjectRuleViolation) told).status());
        assertEquals(List.of(), records(slug));
    }

    @Test
    void decisionThatIsRefused_leavesNoRecord() {
        String slug = Plants.proposed(projects);
        projects.approve(slug, "first decider");
        assertThrows(ProjectRuleViolation.class, () -> projects.approve(slug, "first decider"));
        assertThrows(ProjectRuleViolation.class, () -> projects.approve(slug, "proposer"));
        projects.refuse(slug, "decider", "No meter");
        assertThrows(ProjectRuleViolation.class, () -> projects.approve(slug, "decider"));
        assertEquals(List.of(), records(slug));
    }

    @Test
    void addressThatIsTaken_isRefusedEvenWhenItsPlantWasRefused() {
        String slug = Plants.proposed(projects);
        ProjectRuleViolation taken = assertThrows(ProjectRuleViolation.class, () -> propose(slug, Plants.OTHER_OPERATOR));
        assertEquals(409, taken.status());
        assertEquals(slug, taken.found());
        projects.refuse(slug, "decider", "No meter");
        assertThrows(ProjectRuleViolation.class, () -> propose(slug, Plants.OPERATOR));
    }

    @Test
    void twoProposalsOfOneAddressAtOnce_theSecondIsRefused() {
        Plants.proposed(projects);
        String slug = "plant-" + UUID.randomUUID();
        Throwable told = Race.loser(() -> propose(slug, Plants.OPERATOR), () -> propose(slug, Plants.OTHER_OPERATOR));
        assertEquals(409, ((ProjectRuleViolation) told).status());
        assertEquals(slug, ((ProjectRuleViolation) told).found());
    }

    @Test
    void twoDecisionsAtOnce_theSecondIsRefusedAndLeavesNoRecord() {
        String slug = Plants.proposed(projects);
        Throwable told = Race.loser(() -> projects.refuse(slug, "decider", "No meter"), () -> projects.approve(slug, "other"));
        assertEquals(409, ((ProjectRuleViolation) told).status());
        assertEquals(List.of(), records(slug));
    }

    @Test
    void unknownOrganisationOrProject_isNotThere() {
        assertThrows(NotFound.class, () -> propose("plant-" + UUID.randomUUID(), UUID.randomUUID()));
        assertThrows(NotFound.class, () -> projects.approve("none", "decider"));
        assertThrows(NotFound.class, () -> projects.refuse("none", "decider", "No"));
    }

    private void propose(String slug, UUID organisation) {
        projects.propose(Plants.spec(slug, "UTC", 1_000, "M1"), organisation, "proposer");
    }

    private static List<StoredRecord> records(String slug) {
        return QuarkusTransaction.requiringNew()
                .call(() -> StoredRecord.newest(Project.findBySlug(slug).orElseThrow().log(), 0, 10));
    }
}
