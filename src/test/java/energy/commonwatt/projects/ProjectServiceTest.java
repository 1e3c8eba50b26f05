package energy.commonwatt.projects;

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
        projects.approve(slug, "decider");
        StoredRecord record = records(slug).getFirst();
        assertEquals("project-approved/1", record.type);
        assertEquals(0, record.leafIndex);
        assertEquals(slug, record.body().get("project"));
        assertTrue(!record.canonicalText().contains("decider") && !record.canonicalText().contains("proposer"));
    }

    @Test
    void decisionThatIsRefused_leavesNoRecord() {
        String slug = Plants.proposed(projects);
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
