package energy.commonwatt.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who decides a proposal, how often, and with which words. */
class ProjectDecisionTest {

    private static final Instant PROPOSED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant DECIDED = Instant.parse("2026-01-02T00:00:00Z");

    private final Project project = new Project(PlantRulesTest.plant("p", "Plant", 1, "UTC", List.of()),
            new Organisation(UUID.randomUUID(), "Operator"), "olga", PROPOSED);

    @Test
    void anotherAdministrator_approves() {
        project.approve("adam", DECIDED);
        assertEquals(ProjectState.APPROVED, project.state);
        assertEquals("adam", project.decidedBy);
        assertEquals(DECIDED, project.decidedAt);
        assertNull(project.decisionReason);
    }

    @Test
    void proposer_neitherApprovesNorRefuses() {
        assertRefused(422, () -> project.approve("olga", DECIDED));
        assertRefused(422, () -> project.refuse("olga", "no", DECIDED));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\n\t"})
    void refusalWithoutAReason_isRefused(String reason) {
        assertRefused(422, () -> project.refuse("adam", reason, DECIDED));
    }

    @Test
    void refusal_keepsItsReason() {
        project.refuse("adam", " The meter is missing. ", DECIDED);
        assertEquals(ProjectState.REFUSED, project.state);
        assertEquals("The meter is missing.", project.decisionReason);
    }

    @Test
    void decidedOnce_isDecidedForGood() {
        project.refuse("adam", "No", DECIDED);
        ProjectRuleViolation again = assertThrows(ProjectRuleViolation.class, () -> project.approve("eve", DECIDED));
        assertEquals(409, again.status());
        assertEquals("one that was refused on 2026-01-02T00:00:00Z", again.found());
        assertThrows(ProjectRuleViolation.class, () -> project.refuse("eve", "No", DECIDED));
        assertEquals("adam", project.decidedBy);
    }

    private void assertRefused(int status, Runnable decision) {
        assertEquals(status, assertThrows(ProjectRuleViolation.class, decision::run).status());
        assertEquals(ProjectState.PROPOSED, project.state);
        assertNull(project.decidedBy);
    }
}
