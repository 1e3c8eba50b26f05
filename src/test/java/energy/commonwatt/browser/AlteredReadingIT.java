package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Locator;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Somebody with access to the database changes one stored reading by hand. */
@QuarkusTest
@TestProfile(DemoSite.class)
class AlteredReadingIT extends Journey {

    private static final String METER = "R80736";
    private static final String ONE_READING = """
            update reading set milliwatt_hours = milliwatt_hours + %d where (metering_point_id, start_at) =
              (select m.id, min(r.start_at) from metering_point m join reading r on r.metering_point_id = m.id
               where m.code = '%s' group by m.id)""";

    @TempDir
    Path disk;

    @Inject
    AgroalDataSource database;

    @Test
    void editedReading_makesItsRecordRedWhileTheProofStillHolds() throws Exception {
        Visitor investor = anybody();
        openProven(investor, WIND, 5);
        try {
            addToOneReading(1);
            investor.open("/projects/" + WIND);
            assertThat(refuted(investor)).hasCount(1);
            assertThat(refuted(investor)).containsText(METER);
            assertThat(refuted(investor).locator(".badge-refuted")).hasText("Refuted");
            assertThat(investor.alert()).containsText("Refuted.");
            investor.look("plant-altered");
            investor.open("/");
            assertThat(investor.page().locator(".badge-refuted")).hasCount(1);

            investor.open("/projects/" + WIND);
            refuted(investor).locator("a[href^='/records/']").click();
            assertThat(investor.alert()).containsText("What we hold today no longer fits this record.");
            investor.look("record-altered");
            theProofStillHolds(investor);
        } finally {
            addToOneReading(-1);
        }
        investor.open("/projects/" + WIND);
        assertThat(refuted(investor)).hasCount(0);
    }

    private void theProofStillHolds(Visitor investor) throws Exception {
        var download = investor.page().waitForDownload(() -> investor.link("Download the proof").click());
        download.saveAs(disk.resolve("pack.json"));
        assertEquals(0, CheckerJar.inclusion(disk.resolve("pack.json")).exit());
        investor.link("Verify this record").click();
        new CheckerPage(investor.page()).assertProven("proof-pack");
    }

    private static Locator refuted(Visitor visitor) {
        return visitor.page().locator(".row-refuted");
    }

    private void addToOneReading(long milliwattHours) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(ONE_READING.formatted(milliwattHours, METER)));
        }
    }
}
