package energy.commonwatt.demo;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.browser.DemoSite;
import energy.commonwatt.funding.Commitment;
import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.RoundState;
import energy.commonwatt.onboarding.Investors;
import energy.commonwatt.projects.Project;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

/** What a newcomer finds, and finds once. */
@QuarkusTest
@TestProfile(DemoSite.class)
class DemoStoryIT {

    private static final int LOOKS = 240;

    @Inject
    DemoInvesting investing;
    @Inject
    Investors investors;

    @Test
    void story_endsWithAFundedRoundAndAnOpenOffer() {
        until(() -> round(DemoPlant.VILLAGE_HALL).state == RoundState.FUNDED);
        until(() -> round(DemoPlant.SCHOOL_ROOF).paidUnits == 350);
        assertEquals(300, round(DemoPlant.VILLAGE_HALL).paidUnits);
        assertEquals(RoundState.OPEN, round(DemoPlant.SCHOOL_ROOF).state);
        assertTrue(positions(DemoInvestor.all(new byte[0]).getFirst()).contains("village-hall 15"));
    }

    @Test
    void home_showsWhatCanBeFundedAndNothingElseAsSuch() {
        until(() -> round(DemoPlant.VILLAGE_HALL).state == RoundState.FUNDED);
        until(() -> round(DemoPlant.SCHOOL_ROOF).paidUnits == 350);
        RestAssured.get("/").then().statusCode(200)
                .body(containsString("Offer 1 of Solar roof of a school"),
                        containsString("EUR\u00a035,000.00 of EUR\u00a090,000.00"),
                        containsString("You can lose all of the money"),
                        not(containsString("Offer 1 of Solar roof of a village hall")),
                        not(containsString("No offer is open")));
    }

    @Test
    void tellingItAgain_changesNothing() {
        until(() -> round(DemoPlant.VILLAGE_HALL).state == RoundState.FUNDED);
        until(() -> round(DemoPlant.SCHOOL_ROOF).paidUnits == 350);
        List<List<String>> before = DemoInvestor.all(new byte[0]).stream().map(this::positions).toList();
        investing.tell(DemoPlant.VILLAGE_HALL, DemoPlant.SCHOOL_ROOF);
        assertEquals(before, DemoInvestor.all(new byte[0]).stream().map(this::positions).toList());
        assertEquals(350, round(DemoPlant.SCHOOL_ROOF).paidUnits);
        assertEquals(0, round(DemoPlant.SCHOOL_ROOF).openUnits);
    }

    private List<String> positions(DemoInvestor demo) {
        return QuarkusTransaction.requiringNew().call(() -> investors.caseOf(demo.player().subject()).map(Commitment::ofCase)
                .orElse(List.of()).stream().map(it -> it.round.project.slug + " " + it.units).toList());
    }

    /** The story's own round: the first that its plant had. */
    private static FundingRound round(String slug) {
        return QuarkusTransaction.requiringNew()
                .call(() -> FundingRound.publicOf(Project.findBySlug(slug).orElseThrow()).getLast());
    }

    private static void until(BooleanSupplier so) {
        for (int look = 0; look < LOOKS && !soNow(so); look++) {
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertTrue(so.getAsBoolean());
    }

    /** At the beginning there is no plant yet. */
    private static boolean soNow(BooleanSupplier so) {
        try {
            return so.getAsBoolean();
        } catch (java.util.NoSuchElementException notYet) {
            return false;
        }
    }
}
