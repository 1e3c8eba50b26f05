package energy.commonwatt.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who decides a proposal, how often, and with which words. Two different administrators approve. */
class ProjectDecisionTest {

    private static final Instant PROPOSED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant DECIDED = Instant.parse("2026-01-02T00:00:00Z");

    private static final Decider FIRST = Decider.of("first");
    private static final Decider SECOND = Decider.of("second");

    private final Organisation operator = new Organisation(UUID.randomUUID(), "Operator");
    private final Project project = new Project(PlantRulesTest.plant("p", "Plant", 1, "UTC", List.of()), operator, "proposer",
            PROPOSED);

    @Test
    void oneAdministrator_isHalfAnApproval() {
        project.approve(FIRST, DECIDED);
        assertEquals(ProjectState.PROPOSED, project.state);
        assertEquals("first", project.firstApprover);
        assertEquals(DECIDED, project.firstApprovedAt);
        assertNull(project.decidedBy);
        assertFalse(project.takesOffers());
    }

    @Test
    void twoAdministrators_approve() {
        project.approve(FIRST, DECIDED);
        project.approve(SECOND, DECIDED.plusSeconds(1));
        assertEquals(ProjectState.APPROVED, project.state);
        assertEquals("first", project.firstApprover);
        assertEquals("second", project.decidedBy);
        assertEquals(DECIDED.plusSeconds(1), project.decidedAt);
        assertNull(project.decisionReason);
        assertTrue(project.takesOffers());
    }

    @Test
    void onePersonInBothHalves_isRefused() {
        project.approve(FIRST, DECIDED);
        assertRefused(422, () -> project.approve(FIRST, DECIDED));
        assertRefused(422, () -> project.approve(new Decider("first", UUID.randomUUID()), DECIDED));
    }

    @Test
    void proposer_decidesNothing() {
        Decider proposer = Decider.of("proposer");
        assertFalse(project.allows(proposer));
        assertRefused(422, () -> project.approve(proposer, DECIDED));
        assertRefused(422, () -> project.askBack(proposer, "no"));
        assertRefused(422, () -> project.refuse(proposer, "no", DECIDED));
        project.approve(FIRST, DECIDED);
        assertRefused(422, () -> project.approve(proposer, DECIDED));
    }

    @Test
    void administratorOfTheOperator_decidesNothing() {
        Decider insider = new Decider("insider", operator.id);
        assertFalse(project.allows(insider));
        assertRefused(422, () -> project.approve(insider, DECIDED));
        assertRefused(422, () -> project.askBack(insider, "no"));
        assertRefused(422, () -> project.refuse(insider, "no", DECIDED));
        project.approve(FIRST, DECIDED);
        assertRefused(422, () -> project.approve(insider, DECIDED));
        project.approve(new Decider("second", UUID.randomUUID()), DECIDED);
        assertThrows(ProjectRuleViolation.class, () -> project.suspend(insider, "no", DECIDED));
        project.suspend(FIRST, "A fault", DECIDED);
        assertThrows(ProjectRuleViolation.class, () -> project.resume(insider, "Repaired"));
        assertEquals(ProjectState.SUSPENDED, project.state);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\n\t"})
    void decisionWithoutAReason_isRefused(String reason) {
        assertRefused(422, () -> project.refuse(FIRST, reason, DECIDED));
        assertRefused(422, () -> project.askBack(FIRST, reason));
        assertRefused(422, () -> project.askBack(FIRST, "x".repeat(2_001)));
        project.approve(FIRST, DECIDED);
        project.approve(SECOND, DECIDED);
        assertEquals(422,
                assertThrows(ProjectRuleViolation.class, () -> project.suspend(FIRST, reason, DECIDED)).status());
        project.suspend(FIRST, "A fault", DECIDED);
        assertEquals(422, assertThrows(ProjectRuleViolation.class, () -> project.resume(FIRST, reason)).status());
    }

    @Test
    void refusal_keepsItsReason() {
        project.approve(FIRST, DECIDED);
        project.refuse(FIRST, " The meter is missing. ", DECIDED);
        assertEquals(ProjectState.REFUSED, project.state);
        assertEquals("The meter is missing.", project.decisionReason);
        assertNull(project.firstApprover);
    }

    @Test
    void askingBack_voidsTheFirstApproval() {
        project.approve(FIRST, DECIDED);
        project.askBack(SECOND, " Which meter? ");
        assertEquals(ProjectState.ASKED_BACK, project.state);
        assertEquals("Which meter?", project.decisionReason);
        assertNull(project.firstApprover);
        assertNull(project.firstApprovedAt);
        assertEquals(409, assertThrows(ProjectRuleViolation.class, () -> project.approve(SECOND, DECIDED)).status());
    }

    @Test
    void suspension_endsOffersAndNothingElse() {
        assertEquals(409, assertThrows(ProjectRuleViolation.class, () -> project.suspend(FIRST, "x", DECIDED)).status());
        project.approve(FIRST, DECIDED);
        project.approve(SECOND, DECIDED);
        assertEquals(409, assertThrows(ProjectRuleViolation.class, () -> project.resume(FIRST, "x")).status());
        project.suspend(FIRST, "The roof leaks", DECIDED);
        assertEquals("The roof leaks", project.suspensionReason);
        assertTrue(project.state.published());
        assertFalse(project.takesOffers());
        assertEquals(409, assertThrows(ProjectRuleViolation.class, () -> project.suspend(FIRST, "x", DECIDED)).status());
        project.resume(FIRST, "It was repaired");
        assertNull(project.suspensionReason);
        assertTrue(project.takesOffers());
        assertEquals("second", project.decidedBy);
    }

    @Test
    void decidedOnce_isDecidedForGood() {
        project.refuse(FIRST, "No", DECIDED);
        ProjectRuleViolation again = assertThrows(ProjectRuleViolation.class, () -> project.approve(SECOND, DECIDED));
        assertEquals(409, again.status());
        assertEquals("one that is refused since 2026-01-02T00:00:00Z", again.found());
        assertThrows(ProjectRuleViolation.class, () -> project.refuse(SECOND, "No", DECIDED));
        assertThrows(ProjectRuleViolation.class, () -> project.askBack(SECOND, "No"));
        assertEquals("first", project.decidedBy);
    }

    private void assertRefused(int status, Runnable decision) {
        assertEquals(status, assertThrows(ProjectRuleViolation.class, decision::run).status());
        assertEquals(ProjectState.PROPOSED, project.state);
        assertNull(project.decidedBy);
    }
}
