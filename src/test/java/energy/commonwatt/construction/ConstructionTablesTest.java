package energy.commonwatt.construction;

import static energy.commonwatt.construction.BuildingSite.milestone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.MovableClock;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the database says to whoever goes round the services. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ConstructionTablesTest {

    @Inject
    BuildingSite site;
    @Inject
    AttesterService attester;
    @Inject
    DelayNotices delays;
    @Inject
    EntityManager database;
    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.release();
    }

    @Test
    void whatHappened_isNeitherChangedNorRemoved() {
        UUID round = site.funded();
        site.attest(milestone(round, 0));
        clock.set(milestone(round, 1).dueAt.plus(Duration.ofHours(1)));
        delays.look(round);
        for (String table : new String[]{"finding", "milestone_delay", "escrow_event"}) {
            assertTrue(rows(table) > 0, table);
            assertRefused("delete from " + table, table + " is insert only");
            assertRefused("truncate " + table + " cascade", "is insert only");
        }
        assertRefused("update finding set words = 'other'", "finding is insert only");
        assertRefused("update milestone_delay set noticed_at = now()", "milestone_delay is insert only");
        assertRefused("update escrow_event set amount = 1", "escrow_event is insert only");
    }

    @Test
    void evidenceThatWasHandedIn_stays() {
        UUID round = site.funded();
        site.show(milestone(round, 0));
        String file = "(select id from evidence_file where milestone_id = '" + milestone(round, 0).id + "')";
        assertRefused("delete from evidence_file where id in " + file, "evidence that was handed in stays");
        assertRefused("delete from evidence_content where file_id in " + file, "goes with its file alone");
        assertRefused("update evidence_file set sha256 = sha256", "evidence_file is insert only");
        assertRefused("update evidence_content set content = ''", "evidence_content is insert only");
    }

    @Test
    void evidenceOfARejectedSubmission_stays() {
        UUID round = site.funded();
        site.show(milestone(round, 0));
        attester.reject(milestone(round, 0).id, BuildingSite.ENGINEER, "The permit is for another roof");
        assertEquals(MilestoneState.PLANNED, milestone(round, 0).state);
        assertRefused("delete from evidence_file where milestone_id = '" + milestone(round, 0).id + "'",
                "evidence that was handed in stays");
    }

    private long rows(String table) {
        return ((Number) database.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue();
    }

    private void assertRefused(String sql, String reason) {
        PersistenceException no = assertThrows(PersistenceException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate()), sql);
        assertTrue(no.getMessage().contains(reason), no.getMessage());
    }
}
