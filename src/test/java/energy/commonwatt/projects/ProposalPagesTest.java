package energy.commonwatt.projects;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.Sessions;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The pages of a proposal, as an operator and administrators use them. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ProposalPagesTest {

    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    ProjectService projects;

    private final String slug = "plant-" + UUID.randomUUID();
    private String here;

    @BeforeEach
    void begin() {
        projects.register(Plants.OPERATOR, "Operator under test");
        projects.register(Plants.OTHER_OPERATOR, "Other operator under test");
        here = post("/operator/proposals", Map.of()).then().statusCode(303).extract().header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void guidedForm_leadsFromStepToStepUntilItIsHandedIn() {
        get("").body(containsString("A proposal that has no name yet"), containsString("To do"));
        SampleProposal.typed(slug, Plants.OTHER_OPERATOR).forEach((step, typed) -> save(step, typed, 303));
        get("/review").body(containsString("Something is still missing"), not(containsString("name=\"seen\"")));
        upload(SampleProposal.pdf()).statusCode(303);
        get("").body(containsString("Roof of the town hall"), containsString("Look at everything and hand it in"));
        String seen = get("/review").body(containsString("EUR\u00a0120,000.00"), containsString("Transformer station"))
                .extract()
                .body().htmlPath().getString("**.find { it.@name == 'seen' }.@value");
        post(here + "/review", Map.of("seen", List.of("0".repeat(64)))).then().statusCode(409)
                .body(containsString("The draft was changed since you looked at it"));
        post(here + "/review", Map.of("seen", List.of(seen))).then().statusCode(303)
                .header("Location", endsWith("/operator/projects"));
        operator().get("/operator/projects").then().body(containsString("Waits for two administrators"));
        get("/steps/site").body(containsString("was handed in and cannot be changed now"),
                not(containsString("Save this step")));
        save(ProposalStep.SITE, Typed.NOTHING, 409);
        approve();
    }

    private void approve() {
        administrator("administrator").get("/administrator/approvals/" + slug).then().statusCode(200)
                .body(containsString("Transformer station"), containsString("Give the first approval"),
                        not(containsString("What differs")));
        projects.askBack(slug, Decider.of("asker"), "Which station?");
        get("").body(containsString("Which station?"));
        save(ProposalStep.SITE, SampleProposal.with(SampleProposal.typed(slug, Plants.OTHER_OPERATOR).get(ProposalStep.SITE),
                "gridConnection", 0, "Station 7"), 303);
        String seen = get("/review").extract().body().htmlPath().getString("**.find { it.@name == 'seen' }.@value");
        post(here + "/review", Map.of("seen", List.of(seen))).then().statusCode(303);
        String page = administrator("administrator").get("/administrator/approvals/" + slug).then().statusCode(200)
                .body(containsString("What differs from version 1"), containsString("<ins>Station 7</ins>"),
                        containsString("<del>Transformer station of the town, 20 kV</del>"))
                .extract().asString();
        assertEquals(1, page.split("<ins>", -1).length - 1, "one field differs");
        String document = page.replaceFirst("(?s).*(/administrator/approvals/" + slug + "/documents/[0-9a-f]{64}).*", "$1");
        administrator("administrator").get(document).then().statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"yield-1.pdf\"").contentType("application/pdf");
        projects.approve(slug, Decider.of("first"), 2);
        projects.approve(slug, Decider.of("second"), 2);
        given().get("/projects/" + slug + "/proposal").then().statusCode(200).body(containsString("Station 7"),
                containsString("First current"), containsString("yield-1.pdf"), not(containsString("/administrator/")));
    }

    @Test
    void unfinishedStep_isKeptAndItsFaultsStandBesideTheFields() {
        save(ProposalStep.YIELD, SampleProposal.of("origin", "", "p50", SampleProposal.months("10"), "p90",
                SampleProposal.months("12")), 303);
        get("/steps/yield").body(containsString("May, P90 in kWh: expected at most P50, 10 kWh; found 12 kWh."),
                containsString("id=\"p90-5-error\""), containsString("P50 of a year: 120.0\u00a0kWh"));
        get("").body(containsString("Something is missing"));
    }

    @Test
    void moreRows_keepWhatWasTyped() {
        Response answer = post(here + "/steps/costs",
                Map.of("line", List.of("Modules", "", "", "", "", ""), "amount", List.of("1", "", "", "", "", ""), "more",
                        List.of("yes")));
        answer.then().statusCode(303).header("Location", endsWith("/steps/costs?rows=9"));
        get("/steps/costs?rows=9").body(containsString("id=\"amount-9\""), not(containsString("id=\"amount-10\"")),
                containsString("value=\"Modules\""));
    }

    @Test
    void planStartsFromTheUsualMilestonesOfItsTechnology() {
        save(ProposalStep.PLANT, SampleProposal.with(SampleProposal.typed(slug, null).get(ProposalStep.PLANT), "technology", 0,
                "WIND"), 303);
        get("/steps/milestones").body(containsString("Grid connection agreement"), containsString("value=\"First feed-in\""),
                not(containsString("value=\"Accreditation for the tariff\"")),
                not(containsString("Operator under test</option>\n<option")),
                containsString("Other operator under test"));
    }

    @Test
    void site_hasAMapOfItsOwn() {
        save(ProposalStep.SITE, SampleProposal.typed(slug, null).get(ProposalStep.SITE), 303);
        get("/steps/site").body(containsString("class=\"locator-map\""), containsString("48.77° N, 5.16° E"));
    }

    @Test
    void wrongFiles_areRefusedAndNothingIsKept() throws Exception {
        upload(new byte[0]).statusCode(415).body(containsString("a file of 0 bytes"));
        upload("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)).statusCode(415)
                .body(containsString("told by its content and not by its name"));
        upload("%PDF-1.4 no more\n%%EOF".getBytes(StandardCharsets.UTF_8)).statusCode(415)
                .body(containsString("a PDF that can be opened"));
        upload(withScript()).statusCode(415).body(containsString("one with active content (JavaScript)"));
        upload(new byte[10 * 1_024 * 1_024 + 1]).statusCode(413).body(containsString("at most 10485760 bytes"));
        get("/documents").body(containsString("No document yet"));
        upload(SampleProposal.png()).statusCode(303);
        upload(SampleProposal.png()).statusCode(303);
        String page = get("/documents").body(containsString("yield-1.png"), not(containsString("yield-2.png"))).extract()
                .asString();
        assertTrue(page.contains("/remove"));
    }

    @Test
    void unknownStep_isNotThere() {
        operator().get(here + "/steps/documents").then().statusCode(404);
        operator().get(here + "/steps/nothing").then().statusCode(404);
        given().cookies(Sessions.of("operator-wind")).get(here).then().statusCode(404);
    }

    @Test
    void everyFieldHasItsWords() {
        for (ProposalStep step : ProposalStep.values()) {
            if (step != ProposalStep.DOCUMENTS) {
                String page = get("/steps/" + step.code()).extract().asString();
                StepLayout.of(step).names().forEach(name -> assertTrue(!page.contains(">" + name + "<"), step + " " + name));
            }
        }
    }

    private static byte[] withScript() throws Exception {
        try (PDDocument document = new PDDocument(); var out = new java.io.ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static RequestSpecification operator() {
        return given().redirects().follow(false).cookies(Sessions.of("operator")).cookie("csrf-token", CSRF);
    }

    private static RequestSpecification administrator(String account) {
        return given().redirects().follow(false).cookies(Sessions.of(account));
    }

    private ValidatableResponse get(String path) {
        return operator().get(here + path).then().statusCode(200);
    }

    private void save(ProposalStep step, Typed typed, int status) {
        post(here + "/steps/" + step.code(), typed.values()).then().statusCode(status);
    }

    private static Response post(String path, Map<String, List<String>> values) {
        RequestSpecification form = operator().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", CSRF);
        values.forEach((name, all) -> form.formParam(name, all));
        return form.post(path);
    }

    private ValidatableResponse upload(byte[] file) {
        return operator().multiPart("csrf-token", CSRF).multiPart("topic", "YIELD").multiPart("file", "report.pdf", file)
                .post(here + "/documents").then();
    }
}
