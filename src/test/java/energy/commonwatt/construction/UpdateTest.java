package energy.commonwatt.construction;

import static energy.commonwatt.construction.BuildingSite.escrow;
import static energy.commonwatt.construction.BuildingSite.euros;
import static energy.commonwatt.construction.BuildingSite.pdf;
import static energy.commonwatt.construction.SiteReport.draft;
import static energy.commonwatt.construction.SiteReport.page;
import static energy.commonwatt.construction.SiteReport.png;
import static energy.commonwatt.construction.SiteReport.spent;
import static energy.commonwatt.funding.RoundStage.done;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import energy.commonwatt.money.Money;
import energy.commonwatt.testsupport.Caller;
import energy.commonwatt.testsupport.Investing;
import energy.commonwatt.testsupport.Mailbox;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogHash;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.RuleViolation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What operators tell of their sites, and what happens when they do not. */
@QuarkusTest
@WithTestResource(StackResource.class)
class UpdateTest {

    @Inject
    SiteReport report;
    @Inject
    BuildingSite site;
    @Inject
    UpdateService updates;

    @Test
    void publishedUpdate_isOnThePageOnRecordAndInTheInvestorsMail() {
        String investor = Investing.sophisticated();
        UUID id = report.funded(investor);
        byte[] picture = png();
        SiteUpdate update = report.publish(id, draft(spent(20_000, 5_000),
                new UpdateService.Upload("Modules beside the hall", picture)));
        String sha256 = Hex.of(LogHash.sha256(picture));
        String page = given().get(page(id)).then().statusCode(200).body(allOf(containsString("Modules are here"),
                containsString("<p>Second paragraph.</p>"), containsString("alt=\"Modules beside the hall\""),
                containsString("The camera says neither"), containsString("Next update due on"))).extract().asString();
        assertTrue(page.contains("/photographs/" + sha256), page);
        byte[] served = given().get("/photographs/" + sha256).then().statusCode(200).contentType("image/png")
                .header("Cache-Control", containsString("immutable")).extract().asByteArray();
        assertArrayEquals(picture, served);
        given().header("If-None-Match", "\"" + sha256 + "\"").get("/photographs/" + sha256).then().statusCode(304);
        byte[] text = given().get(page(id) + "/files/updates/1").then().statusCode(200).extract().asByteArray();
        assertEquals(update.sha256, Hex.of(LogHash.sha256(text)));
        given().get("/api/v1/records/" + update.recordId).then().statusCode(200)
                .body(allOf(containsString("construction-update/1"), containsString(update.sha256), containsString(sha256),
                        not(containsString("Modules"))));
        assertTrue(new Mailbox(investor + "@example.org").await(it -> it.subject().startsWith("An update about")).text()
                .contains("#update-1"));
    }

    @Test
    void updateThatBreaksARule_isRefusedAndNothingIsKept() {
        UUID id = report.funded();
        Map<String, Money> sound = spent(1, 1);
        refused("needs a title", () -> publish(id, " ", "Text", sound));
        refused("needs a text", () -> publish(id, "Title", "\n", sound));
        refused("needs a text", () -> publish(id, "Title", "a".repeat(8_001), sound));
        refused("needs a title", () -> publish(id, "a\u0000b", "Text", sound));
        refused("is missing", () -> publish(id, "Title", "Text", Map.of("Modules", euros(1))));
        refused("no line of the budget", () -> publish(id, "Title", "Text",
                Map.of("Modules", euros(1), "=Mounting", euros(1), "Yacht", euros(1))));
        refused("another currency", () -> publish(id, "Title", "Text",
                Map.of("Modules", new Money(1, "USD"), "=Mounting", euros(1))));
        refused("less than nothing", () -> publish(id, "Title", "Text", spent(-1, 0)));
        refused("nothing to correct", () -> report.publish(id,
                new UpdateService.Draft("Title", "Text", "No reason at all", sound, List.of())));
        assertEquals(0L, done(() -> SiteUpdate.count("escrow.id", id)));
    }

    private void publish(UUID id, String title, String words, Map<String, Money> spent) {
        report.publish(id, new UpdateService.Draft(title, words, null, spent, List.of()));
    }

    @Test
    void photographThatIsNone_isRefused() {
        UUID id = report.funded();
        byte[] picture = png();
        refused("no photograph", () -> report.publish(id, draft(spent(0, 0), new UpdateService.Upload("A file", pdf()))));
        refused("cannot be taken", () -> report.publish(id,
                draft(spent(0, 0), new UpdateService.Upload("A page", "<svg/>".getBytes(StandardCharsets.UTF_8)))));
        refused("needs a description", () -> report.publish(id, draft(spent(0, 0), new UpdateService.Upload(" ", picture))));
        refused("there twice", () -> report.publish(id, draft(spent(0, 0), new UpdateService.Upload("One", picture),
                new UpdateService.Upload("Two", picture))));
        UpdateService.Upload[] many = new UpdateService.Upload[7];
        java.util.Arrays.setAll(many, it -> new UpdateService.Upload("One of many", png()));
        refused("too many photographs", () -> report.publish(id, draft(spent(0, 0), many)));
        given().get("/photographs/" + Hex.of(LogHash.sha256(picture))).then().statusCode(404);
    }

    @Test
    void foreignOrUnfundedSite_takesNoUpdate() {
        UUID id = report.funded();
        assertThrows(NotFound.class, () -> updates.publish(id, Plants.OTHER_OPERATOR, "other", draft(spent(1, 1))));
        UUID planned = site.planned();
        refused("Nothing is built", () -> report.publish(planned, draft(Map.of("All works", euros(1)))));
    }

    @Test
    void lowerAmount_needsAReasonThatEverybodySees() {
        UUID id = report.funded();
        report.publish(id, draft(spent(20_000, 5_000)));
        refused("Less was spent", () -> report.publish(id, draft(spent(19_999, 5_000))));
        SiteUpdate second = report.publish(id, new UpdateService.Draft("A refund", "The maker took modules back.",
                "12 modules went back", spent(15_000, 5_000), List.of()));
        assertEquals(2, second.number);
        given().get(page(id)).then().statusCode(200).body(allOf(containsString("Correction: 12 modules went back"),
                containsString("corrected from")));
        String csv = given().get(page(id) + "/files/budget.csv").then().statusCode(200).extract().asString();
        assertEquals(5, csv.lines().count(), csv);
        assertTrue(csv.contains(",1,Modules,600.00,200.00,EUR,,") && csv.contains(",2,'=Mounting,385.00,50.00,EUR,"), csv);
        assertTrue(csv.contains("12 modules went back"), csv);
    }

    @Test
    void spendingBeyondWhatWasReleased_isShownAndNotRefused() {
        UUID id = report.funded();
        report.publish(id, draft(spent(70_000, 0)));
        given().get(page(id)).then().statusCode(200)
                .body(allOf(containsString("Of the money of this offer"), containsString("more than planned")));
        Budget budget = done(() -> Budget.of(escrow(id)));
        assertTrue(budget.beyondReleased());
        assertEquals(euros(-10_000), budget.lines().getFirst().left());
    }

    @Test
    void siteWithoutACostPlan_hasOneLine() {
        UUID id = site.funded();
        refused("no line of the budget", () -> report.publish(id, draft(spent(1, 1))));
        report.publish(id, draft(Map.of("All works", euros(5_000))));
        given().get(page(id)).then().statusCode(200).body(containsString("No cost plan was approved"));
    }

    @Test
    void storedUpdate_cannotBeChanged() {
        UUID id = report.funded();
        SiteUpdate update = report.publish(id);
        assertThrows(GenericJDBCException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> SiteUpdate.update("title = 'Better news' where id = ?1", update.id)));
        assertThrows(GenericJDBCException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> Spending.delete("updateId", update.id)));
    }

    @Test
    void formOfTheOperator_publishesWithAPhotographAndKeepsWhatWasRefused() {
        UUID id = report.funded();
        String path = "/operator/construction/updates/" + id;
        String csrf = "AAAAAAAAAAAAAAAAAAAAAA";
        given().cookies(Caller.OPERATOR.cookies()).cookie("csrf-token", csrf).multiPart("csrf-token", csrf)
                .multiPart("title", "By the form").multiPart("words", "Text").multiPart("correction", "")
                .multiPart("spent", "12,50").multiPart("spent", "lots").multiPart("shows", "Roof").post(path).then()
                .statusCode(400).body(allOf(containsString("value=\"By the form\""), containsString("value=\"lots\"")));
        given().cookies(Caller.OPERATOR.cookies()).redirects().follow(false).cookie("csrf-token", csrf)
                .multiPart("csrf-token", csrf).multiPart("title", "By the form").multiPart("words", "Text")
                .multiPart("correction", "").multiPart("spent", "12,50").multiPart("spent", "0").multiPart("shows", "")
                .multiPart("shows", "Roof from the road").multiPart("photograph-1", "", new byte[0])
                .multiPart("photograph-2", "roof.png", png(), "image/png").post(path).then().statusCode(303);
        SiteUpdate kept = done(() -> SiteUpdate.newest(escrow(id)).orElseThrow());
        assertEquals(List.of("Roof from the road"), done(() -> kept.photographs().stream().map(it -> it.shows).toList()));
        assertEquals(1_250, done(() -> Spending.of(kept).getFirst().spent));
        given().cookies(Caller.OPERATOR.cookies()).get("/operator/construction").then().statusCode(200)
                .body(containsString(path));
    }

    private static void refused(String title, Executable step) {
        RuleViolation no = assertThrows(RuleViolation.class, step);
        assertTrue(no.title().contains(title), no.getMessage());
    }
}
