package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.options.FilePayload;

import energy.commonwatt.testsupport.Investing;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

/** A plant from its proposal to its acceptance test and last tranche, by an operator, an engineer and two administrators; the checker proves every record. */
@QuarkusTest
@TestProfile(DemoSite.class)
class ConstructionIT extends Journey {

    private static final int LOOKS = 240;
    private static final String SLUG = "hillside-solar-field";
    private static final String NAME = "Hillside solar field";

    @Test
    void fundedPlant_isBuiltAndPaidOutMilestoneByMilestone() throws Exception {
        Visitor operator = anybody().signIn("operator");
        until(operator, "/operator/construction", "village hall");
        new GuidedProposal(operator, NAME, SLUG).handIn();
        Visitor administrator = anybody().signIn("administrator");
        Visitor second = anybody().signIn("administrator-2");
        GuidedProposal.approve(administrator, second, NAME);
        String round = Offer.propose(operator, SLUG);
        Offer.isRefusedWithoutPlan(administrator, round);
        plan(operator, round);
        Offer.hasPlan(administrator, round, "FR76 3000 6000 0112 3456 7890 189");
        Offer.approve(administrator, round);
        Visitor investor = fund(round);
        Visitor engineer = anybody().signIn("attester");
        String site = site(operator);
        handIn(operator, "Milestone 1: Building permit");
        refuse(engineer);
        handIn(operator, "Milestone 1: Building permit");
        confirm(engineer);
        handIn(operator, "Milestone 2: Delivery");
        confirm(engineer);
        release(administrator, second);
        handIn(operator, "Milestone 3: Acceptance test");
        confirm(engineer);
        release(administrator, second);
        payOut(administrator, investor);
        until(investor, site, "Tranche paid by the bank");
        assertThat(investor.page().locator("main")).containsText("All tranches are released");
        investor.look("construction");
        proveEveryRecord(investor, site);
    }

    /** As the proposal has it. Wrong first: the tranches do not add up. */
    private static void plan(Visitor operator, String round) {
        operator.open("/operator/offers/" + round + "/plan");
        operator.look("plan-form");
        assertThat(operator.page().locator("#tranche-2")).hasValue("118.20");
        Offer.fill(operator, "tranche-2", "118.21", "payeeIban", "FR7630006000011234567890189");
        save(operator);
        assertThat(operator.alert().first()).containsText("EUR 197.00");
        operator.look("plan-refused");
        operator.page().fill("#tranche-2", "118.20");
        save(operator);
        assertThat(operator.page().locator("main")).containsText("The plan is written");
    }

    private static void save(Visitor operator) {
        operator.button("Save the plan").click();
        operator.page().waitForLoadState();
    }

    /** Somebody new takes the whole offer. */
    private Visitor fund(String round) {
        Visitor person = anybody();
        NewInvestor investor = new NewInvestor(person);
        investor.handIn();
        NewInvestor.accept(anybody().signIn("administrator"));
        investor.pay(investor.commit(round, "200"), "200");
        until(person, "/investor/portfolio", "invested");
        return person;
    }

    /** @return address of the public page */
    private static String site(Visitor operator) {
        operator.open("/operator/construction");
        operator.look("sites");
        return operator.page().locator("main h2 a").first().getAttribute("href");
    }

    private static void handIn(Visitor operator, String milestone) {
        operator.open("/operator/construction");
        operator.link(milestone).click();
        operator.page().setInputFiles("#file",
                new FilePayload("page.html", "application/pdf", "<script>alert(1)</script>".getBytes()));
        operator.button("Upload").click();
        assertThat(operator.alert().first()).containsText("cannot be taken as evidence");
        operator.page().setInputFiles("#file", new FilePayload[]{
                new FilePayload("protocol.pdf", "application/pdf", Investing.sheet()),
                new FilePayload("volts.csv", "text/csv", ("time,volts\n10:00," + System.nanoTime() + "\n").getBytes())});
        operator.button("Upload").click();
        operator.button("Hand in to the attester").waitFor();
        operator.look("evidence");
        operator.button("Hand in to the attester").click();
        assertThat(operator.page().locator("main")).containsText("With the attester");
    }

    private static void refuse(Visitor engineer) {
        decide(engineer, "The permit is for another roof", "Reject: the evidence does not show it");
    }

    private static void confirm(Visitor engineer) {
        decide(engineer, "Seen on site, complete", "Confirm: the milestone is reached");
    }

    private static void decide(Visitor engineer, String words, String button) {
        engineer.open("/attester/milestones");
        engineer.look("assigned");
        engineer.page().locator("main ul").first().locator("a").first().click();
        engineer.page().fill("#finding", words);
        engineer.look("finding");
        engineer.button(button).click();
        assertThat(engineer.page().locator("main")).containsText("on record");
    }

    private static void release(Visitor first, Visitor second) {
        first.open("/administrator/releases");
        first.look("releases");
        first.button("Release").first().click();
        assertThat(first.page().locator("main")).containsText("Another administrator decides now");
        assertEquals(0, first.button("Release as second").count());
        second.open("/administrator/releases");
        second.button("Release as second").first().click();
        assertThat(second.page().locator("main")).containsText("next file for the bank");
    }

    /** The orders are approved by the releases: they only need a file, and a bank that carries it out. */
    private static void payOut(Visitor administrator, Visitor anybody) {
        administrator.open("/administrator/payments/orders");
        administrator.page().locator("form[action='/administrator/payments/orders/files'] button").click();
        administrator.page().waitForLoadState();
        anybody.open("/sandbox/bank");
        anybody.page().locator("form[action='/sandbox/bank/statements'] button").click();
        anybody.page().waitForLoadState();
    }

    private static void proveEveryRecord(Visitor visitor, String site) throws Exception {
        visitor.open(site);
        List<String> records = visitor.page().locator("tbody a[href^='/records/']").all().stream()
                .map(it -> it.getAttribute("href").substring("/records/".length())).toList();
        assertEquals(14, records.size());
        for (String record : records) {
            String address = Visitor.site() + "/api/v1/records/" + record + "/proof-pack";
            for (int look = 0; look < LOOKS && RestAssured.get(address).statusCode() != 200; look++) {
                visitor.page().waitForTimeout(500);
            }
            Path pack = Files.writeString(Files.createTempFile("pack", ".json"), RestAssured.get(address).asString());
            CheckerJar verdict = CheckerJar.inclusion(pack);
            assertEquals(0, verdict.exit(), verdict.output());
        }
    }
}
