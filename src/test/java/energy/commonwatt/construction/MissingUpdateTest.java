package energy.commonwatt.construction;

import static energy.commonwatt.construction.BuildingSite.escrow;
import static energy.commonwatt.construction.BuildingSite.milestone;
import static energy.commonwatt.construction.SiteReport.page;
import static energy.commonwatt.construction.SiteReport.png;
import static energy.commonwatt.funding.RoundStage.done;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.RoundInvestors;
import energy.commonwatt.testsupport.Caller;
import energy.commonwatt.testsupport.Investing;
import energy.commonwatt.testsupport.MovableClock;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What follows when an operator says nothing, and who sees what an operator shows. */
@QuarkusTest
@WithTestResource(StackResource.class)
class MissingUpdateTest {

    @Inject
    SiteReport report;
    @Inject
    BuildingSite site;
    @Inject
    UpdateNotices round;
    @Inject
    RoundInvestors investors;
    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.release();
    }

    @Test
    void missingUpdate_isNoticedOnceForEachDayOnWhichOneWasDue() {
        String investor = Investing.sophisticated();
        UUID id = report.funded(investor);
        LocalDate first = done(() -> UpdateDue.of(escrow(id))).on();
        assertEquals(LocalDate.ofInstant(escrow(id).startedAt, zone(id)).plusDays(31), first);
        look(id, start(first.plusDays(1), id).minusSeconds(1));
        assertEquals(0, missing(id));
        look(id, start(first.plusDays(1), id));
        look(id, start(first.plusDays(3), id));
        assertEquals(1, missing(id));
        report.publish(id);
        LocalDate second = done(() -> UpdateDue.of(escrow(id))).on();
        assertEquals(first.plusDays(3 + 31), second);
        look(id, start(second, id));
        assertEquals(1, missing(id));
        look(id, start(second.plusDays(1), id));
        assertEquals(2, missing(id));
        clock.release();
        given().get(page(id)).then().statusCode(200).body(containsString("Update missing"));
    }

    private static java.time.ZoneId zone(UUID id) {
        return done(() -> Escrow.<Escrow>findById(id).round.project.zone());
    }

    private static Instant start(LocalDate day, UUID id) {
        return day.atStartOfDay(zone(id)).toInstant();
    }

    private void look(UUID id, Instant at) {
        clock.set(at);
        round.look(id);
    }

    private static long missing(UUID id) {
        long told = done(() -> MissingUpdate.count("escrowId", id));
        long events = done(() -> EscrowEvent.count("escrow.id = ?1 and kind = 'update-missing'", id));
        assertEquals(told, events);
        return told;
    }

    @Test
    void finishedWorks_oweNoUpdate() {
        UUID id = report.funded();
        for (int number = 0; number < 3; number++) {
            site.attest(milestone(id, number));
            if (number > 0) {
                assertTrue(done(() -> UpdateDue.of(escrow(id))) != null);
                site.release(milestone(id, number));
            }
        }
        assertEquals(null, done(() -> UpdateDue.of(escrow(id))));
    }

    @Test
    void evidence_isForThoseWithAStakeInIt() {
        String investor = Investing.sophisticated();
        UUID id = report.funded(investor);
        FundingRound funded = done(() -> FundingRound.findById(id));
        assertTrue(done(() -> investors.isOne(funded, investor)));
        assertFalse(done(() -> investors.isOne(funded, Investing.sophisticated())));
        assertFalse(done(() -> investors.isOne(funded, "nobody")));
        EvidenceFile file = site.add(milestone(id, 0), png());
        site.handIn(milestone(id, 0));
        given().cookies(Caller.INVESTOR.cookies()).get("/evidence/" + file.id).then().statusCode(404);
        given().cookies(Caller.ATTESTER.cookies()).get("/evidence/" + file.id).then().statusCode(200);
        given().cookies(Caller.INVESTOR.cookies()).get(page(id)).then().statusCode(200)
                .body(allOf(containsString("One photograph of evidence is"), not(containsString("/evidence/" + file.id))));
        given().cookies(Caller.ADMINISTRATOR.cookies()).get(page(id)).then().statusCode(200)
                .body(containsString("src=\"/evidence/" + file.id));
    }
}
