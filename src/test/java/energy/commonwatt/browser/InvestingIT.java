package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

import energy.commonwatt.construction.PlanStage;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

/** Two people who were never here: one funds a plant, the other gets the money back. Both outcomes are proven by the checker. */
@QuarkusTest
@TestProfile(DemoSite.class)
class InvestingIT extends Journey {

    private static final Pattern ROUND = Pattern.compile("[0-9a-f-]{36}$");
    private static final int LOOKS = 120;

    @Inject
    PlanStage plans;

    @Test
    void newPerson_fundsARound() throws Exception {
        String round = offer();
        Visitor person = anybody();
        NewInvestor investor = new NewInvestor(person);
        investor.handIn();
        NewInvestor.accept(anybody().signIn("administrator"));
        String reference = investor.commit(round, "200");
        investor.pay(reference, "200");
        untilSays(person, "/investor/portfolio", "invested");
        person.look("portfolio");
        proveOutcome(person, "Outcome");
    }

    @Test
    void newPerson_getsTheMoneyBackWhenTheOfferIsWithdrawn() throws Exception {
        String round = offer();
        Visitor person = anybody();
        NewInvestor investor = new NewInvestor(person);
        investor.handIn();
        NewInvestor.accept(anybody().signIn("administrator"));
        investor.pay(investor.commit(round, "100"), "100");
        Visitor administrator = anybody().signIn("administrator");
        administrator.open("/administrator/offers/" + round);
        administrator.look("offer-desk");
        administrator.page().fill("#withdraw-reason", "The roof was sold");
        administrator.button("Withdraw the offer").click();
        approve(administrator);
        Visitor second = anybody().signIn("administrator-2");
        approve(second);
        second.open("/administrator/payments/orders");
        second.page().locator("form[action='/administrator/payments/orders/files'] button").click();
        person.open("/sandbox/bank");
        person.page().locator("form[action='/sandbox/bank/statements'] button").click();
        untilSays(person, "/investor/portfolio", "paid back");
        proveOutcome(person, "Paid back");
    }

    private static void approve(Visitor administrator) {
        administrator.open("/administrator/payments/orders");
        administrator.look("orders");
        administrator.page().locator("main input[type=checkbox]").first().check();
        administrator.page().locator("form[action='/administrator/payments/orders/approve'] button[type=submit]").first()
                .click();
        administrator.page().waitForLoadState();
    }

    private String offer() {
        String id = Offer.propose(anybody().signIn("operator"), SOLAR);
        plans.plan(UUID.fromString(id));
        Offer.approve(anybody().signIn("administrator"), id);
        return id;
    }

    private static void untilSays(Visitor visitor, String path, String words) {
        for (int look = 0; look < LOOKS; look++) {
            visitor.open(path);
            if (visitor.page().locator("main").textContent().contains(words)) {
                return;
            }
            visitor.page().waitForTimeout(500);
        }
        assertThat(visitor.page().locator("main")).containsText(words);
    }

    /** Downloads the proof pack of the round's event and gives it to the checker's jar. */
    private static void proveOutcome(Visitor person, String event) throws Exception {
        person.open("/investor/portfolio");
        person.page().locator("tbody th a").first().click();
        proveSequence(person);
        person.page().locator("main a[href^='/projects/'][href*='/rounds/']:not([href*='sheets'])").first().click();
        person.look("round");
        Locator row = person.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(event)).first();
        String record = row.locator("a[href^='/records/']").getAttribute("href").substring("/records/".length());
        String address = Visitor.site() + "/api/v1/records/" + record + "/proof-pack";
        for (int look = 0; look < LOOKS && RestAssured.get(address).statusCode() != 200; look++) {
            person.page().waitForTimeout(500);
        }
        Path pack = Files.writeString(Files.createTempFile("pack", ".json"), RestAssured.get(address).asString());
        CheckerJar verdict = CheckerJar.inclusion(pack);
        assertEquals(0, verdict.exit(), verdict.output());
    }

    /** The person's own proof, once its records are on the chain, for the jar and for the page. */
    private static void proveSequence(Visitor person) throws Exception {
        Path proof = download(person, "a[href$='/proof']");
        CheckerJar verdict = CheckerJar.investor(proof);
        for (int look = 0; look < LOOKS && verdict.exit() == 2; look++) {
            person.page().waitForTimeout(500);
            proof = download(person, "a[href$='/proof']");
            verdict = CheckerJar.investor(proof);
        }
        assertEquals(0, verdict.exit(), verdict.output());
        String commitment = person.page().url();
        person.open("/checker/");
        person.page().setInputFiles("#pack-file",
                new FilePayload("investor-proof.json", "application/json", Files.readAllBytes(proof)));
        assertThat(person.page().locator(".verdict-proven")).containsText("This investor’s proof shows what it says.");
        person.look("investor-proof");
        person.page().navigate(commitment);
    }

    private static Path download(Visitor visitor, String link) {
        return visitor.page().waitForDownload(() -> visitor.page().locator(link).first().click()).path();
    }
}
