package energy.commonwatt.disclosure;

import static energy.commonwatt.funding.RoundStage.done;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import energy.commonwatt.construction.PlanStage;
import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.InformationSheet;
import energy.commonwatt.funding.RoundStage;
import energy.commonwatt.projects.DocumentTopic;
import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.projects.SampleProposal;
import energy.commonwatt.projects.WholeProposal;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.RuleViolation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(StackResource.class)
class SheetMakingTest {

    @Inject
    SheetMaking making;
    @Inject
    RoundStage stage;
    @Inject
    PlanStage plans;
    @Inject
    ProjectService projects;
    @Inject
    WholeProposal proposals;

    private final String slug = "plant-" + UUID.randomUUID();
    private UUID offer;

    @BeforeEach
    void offered() {
        projects.register(Plants.OPERATOR, "Operator under test");
        projects.register(Plants.ATTESTER, "Engineers under test");
        proposals.handIn(Plants.OPERATOR, "proposer", SampleProposal.typed(slug, Plants.ATTESTER), DocumentTopic.YIELD,
                SampleProposal.pdf());
        projects.approve(slug, "first decider");
        projects.approve(slug, "decider");
        offer = stage.proposeWithoutSheet(slug);
    }

    @Test
    void offerWithoutASheet_isNotApproved() {
        refused("no information sheet yet", () -> stage.approve(offer));
        refused("Nothing was saved yet", this::finish);
        assertNull(current());
    }

    @Test
    void finishedSheet_isTheFirstVersionAndCanBeReadByEverybody() {
        save(complete());
        InformationSheet first = finish();
        assertEquals(1, first.version);
        assertEquals(current().sha256, first.sha256);
        stage.approve(offer);
        given().get(address(1)).then().statusCode(200).body(containsString("Solar operator, France, number 1"))
                .body(containsString("00DEMO00COMMONWATT38")).body(not(containsString("<style")));
        given().get("/projects/" + slug + "/rounds/1").then().statusCode(200).body(containsString(address(1)));
        given().get(address(1) + "/changes").then().statusCode(404);
        given().get(address(2)).then().statusCode(404);
    }

    @Test
    void sheetOlderThanThePlan_isNotApproved() {
        save(complete());
        finish();
        plans.plan(offer, LocalDate.now().plusYears(1));
        refused("older than the milestone plan", () -> stage.approve(offer));
        assertEquals(2, finish().version);
        stage.approve(offer);
    }

    @Test
    void change_isANewVersionThatShowsTheDifferenceAndKeepsTheIdentifier() {
        save(complete());
        String before = done(() -> making.read(finishedNow()).head().offerIdentifier());
        stage.approve(offer);
        refused("Nothing was changed", this::finish);
        Map<String, String> changed = complete();
        changed.put("composition", "Its loans rise by half.");
        save(changed);
        assertEquals(2, finish().version);
        given().get(address(2) + "/changes").then().statusCode(200).body(containsString("<ins>half"))
                .body(containsString("<del>the amount raised"));
        assertEquals(before, done(() -> making.read(current()).head().offerIdentifier()));
    }

    private InformationSheet finishedNow() {
        return making.finish(offer, Plants.OPERATOR, "proposer");
    }

    @Test
    void incompleteOrTooLongSheets_areRefusedAndChangeNothing() {
        Map<String, String> typed = complete();
        typed.put("servicing", " ");
        save(typed);
        refused("is not complete", this::finish);
        typed.put("servicing", "Word after word. ".repeat(300));
        typed.put("nature", "Word after word. ".repeat(300));
        typed.put("ownership", "Word after word. ".repeat(300));
        typed.put("management", "Word after word. ".repeat(300));
        save(typed);
        refused("is too long", this::finish);
        typed.put("repayments", "Year 1 | all of it");
        save(typed);
        refused("cannot be read", this::finish);
        assertNull(current());
    }

    @Test
    void foreignOffersAndPlantsWithoutAProposal_haveNone() {
        assertThrows(NotFound.class, () -> making.save(offer, Plants.OTHER_OPERATOR, "other", complete()));
        save(complete());
        assertThrows(NotFound.class, () -> making.finish(offer, Plants.OTHER_OPERATOR, "other"));
        UUID elsewhere = stage.propose(1, 10, Duration.ofHours(1));
        assertThrows(NotFound.class, () -> making.save(elsewhere, Plants.OPERATOR, "proposer", complete()));
    }

    @Test
    void differentOffers_haveDifferentIdentifiers() {
        save(complete());
        UUID other = stage.proposeWithoutSheet(slug);
        making.save(other, Plants.OPERATOR, "proposer", complete());
        assertNotEquals(done(() -> making.draft(offer, Plants.OPERATOR).head().offerIdentifier()),
                done(() -> making.draft(other, Plants.OPERATOR).head().offerIdentifier()));
    }

    private String address(int version) {
        return "/projects/" + slug + "/rounds/1/sheets/" + version + "/text";
    }

    private void save(Map<String, String> typed) {
        making.save(offer, Plants.OPERATOR, "proposer", typed);
    }

    private InformationSheet finish() {
        return making.finish(offer, Plants.OPERATOR, "proposer");
    }

    private InformationSheet current() {
        return done(() -> InformationSheet.current(FundingRound.findById(offer)));
    }

    /** Every field, in short words. */
    static Map<String, String> complete() {
        Map<String, String> typed = new HashMap<>();
        for (SheetField it : SheetField.values()) {
            typed.put(it.code(), "Words on " + it.code());
        }
        typed.put("identity", "Solar operator, France, number 1");
        typed.put("responsible", "Managing director | legal representative");
        typed.put("figure-years", "");
        typed.put("figures", "");
        typed.put("repayments", "Year 1 | 1000 | 45");
        typed.put("composition", "Its loans rise by the amount raised.");
        typed.put("website", "https://operator.example");
        typed.put("statements", "https://operator.example/accounts.pdf");
        return typed;
    }

    private static void refused(String title, Executable step) {
        RuleViolation no = assertThrows(RuleViolation.class, step);
        assertTrue(no.title().contains(title), no.getMessage());
    }
}
