package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import energy.commonwatt.construction.PlanStage;
import energy.commonwatt.funding.Commitment;
import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.OfferService;
import energy.commonwatt.funding.OfferTerms;
import energy.commonwatt.funding.ReturnKind;
import energy.commonwatt.money.Money;
import energy.commonwatt.testsupport.Investing;
import energy.commonwatt.testsupport.Plants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What people and crooks do to the forms of an offer: each time a clear message, and nothing changed. Units of EUR 100, five of them. */
@QuarkusTest
@TestProfile(DemoSite.class)
class BadInvestingIT extends Journey {

    @Inject
    OfferService offers;
    @Inject
    PlanStage plans;
    private UUID round;
    private Visitor person;

    @BeforeEach
    void offerAndPerson() {
        Instant now = Instant.now();
        OfferTerms terms = new OfferTerms(Money.euros(10_000), 1, 1, 5, 1, now.minusSeconds(1), now.plus(Duration.ofDays(1)),
                ReturnKind.INTEREST, 450, 60, 150);
        round = offers.propose(SOLAR, Plants.OPERATOR, "proposer", terms, Investing.sheet()).id;
        plans.plan(round);
        offers.approve(round, "decider");
        String name = "person-" + UUID.randomUUID();
        person = anybody().signUp(name, name + "@commonwatt.example");
        person.open("/investor/onboarding/category");
        person.page().locator("[name=sophisticated]").first().check();
        person.page().click("form[action='/investor/onboarding/category'] button[type=submit]");
        person.page().waitForLoadState();
        Investing.acceptNewest();
        person.open("/investor/rounds/" + round);
        person.page().waitForDownload(() -> person.link("Version 1").click());
    }

    private void assertSold(long units, int commitments) {
        QuarkusTransaction.requiringNew().run(() -> {
            FundingRound found = FundingRound.findById(round);
            assertEquals(units, found.openUnits);
            assertEquals(commitments, Commitment.of(found).size());
        });
    }

    private Page asked(Page tab, String amount) {
        tab.navigate(Visitor.site() + "/investor/rounds/" + round);
        tab.fill("#amount", amount);
        tab.click("form[action$='/check'] button[type=submit]");
        tab.waitForLoadState();
        return tab;
    }

    private Page confirmed(Page tab, String amount) {
        asked(tab, amount).check("#sheetRead");
        return tab;
    }

    private static void send(Page tab) {
        tab.click("form[action$='/commit'] button[type=submit]");
        tab.waitForLoadState();
    }

    private static void assertRefused(Page tab, String words) {
        assertThat(tab.getByRole(AriaRole.ALERT).first()).containsText(words);
        assertThat(tab.getByRole(AriaRole.ALERT).first()).containsText("Nothing was changed");
    }

    @Test
    void amountsThatAreNone_areRefusedAndStayInTheField() {
        for (String amount : new String[]{"150", "100.01", "a lot", "-100", "600"}) {
            Page tab = asked(person.page(), amount);
            assertRefused(tab,
                    amount.equals("600") ? "So many units are not left" : amount.equals("a lot") ? "cannot be read" : "amount");
            assertThat(tab.locator("#amount")).hasValue(amount);
        }
        person.look("amount-refused");
        assertSold(0, 0);
    }

    @Test
    void doubleClickReplayAndAlteredFields_areOneCommitment() {
        Page tab = confirmed(person.page(), "100");
        String key = tab.inputValue("form[action$='/commit'] input[name=key]");
        tab.dblclick("form[action$='/commit'] button[type=submit]");
        tab.locator("#reference").waitFor();
        assertSold(1, 1);

        APIResponse replayed = post(tab, "/investor/rounds/" + round + "/commit", "key", key, "amount", "100", "sheetRead",
                "true");
        assertEquals(tab.url(), replayed.url());
        assertAnswer(409, "sent before with other values",
                post(tab, "/investor/rounds/" + round + "/commit", "key", key, "amount", "300", "sheetRead", "true"));
        assertAnswer(400, "not one of ours",
                post(tab, "/investor/rounds/" + round + "/commit", "key", "mine", "amount", "100", "sheetRead", "true"));
        assertAnswer(422, "A confirmation is missing", post(tab, "/investor/rounds/" + round + "/commit", "key",
                UUID.randomUUID().toString(), "amount", "100"));
        assertSold(1, 1);
    }

    /** A form as the browser would send it, with fields of one's own. */
    private static APIResponse post(Page tab, String path, String... fields) {
        String token = tab.context().cookies().stream()
                .filter(it -> it.name.equals("csrf-token") || it.name.endsWith("csrf-token"))
                .findFirst().orElseThrow().value;
        FormData form = FormData.create().set("csrf-token", token);
        for (int i = 0; i < fields.length; i += 2) {
            form.set(fields[i], fields[i + 1]);
        }
        return tab.request().post(Visitor.site() + path, RequestOptions.create().setForm(form));
    }

    private static void assertAnswer(int status, String words, APIResponse answer) {
        assertEquals(status, answer.status());
        assertTrue(answer.text().contains(words), answer.text());
    }

    @Test
    void twoTabsForTheLastUnits_sellThemOnce() {
        Page first = confirmed(person.page(), "300");
        Page second = confirmed(first.context().newPage(), "300");
        send(first);
        first.locator("#reference").waitFor();
        send(second);
        assertRefused(second, "So many units are not left");
        assertSold(3, 1);
    }

    @Test
    void sheetThatWasReplacedMeanwhile_hasToBeOpenedFirst() {
        Page tab = confirmed(person.page(), "100");
        offers.replaceSheet(round, Plants.OPERATOR, "proposer", Investing.sheet());
        send(tab);
        assertRefused(tab, "sheet");
        person.open("/investor/rounds/" + round);
        assertThat(tab.locator("main")).containsText("You opened version 1 before");
        person.look("sheet-replaced");
        assertSold(0, 0);
    }

    @Test
    void offerThatEndedMeanwhile_takesNothing() {
        Page tab = confirmed(person.page(), "100");
        offers.withdraw(round, "administrator", "The roof was sold");
        send(tab);
        assertThat(tab.locator("main")).containsText("withdrawn");
        assertSold(0, 0);
    }

    @Test
    void somebodyElsesPosition_isNotThere() {
        Page tab = confirmed(person.page(), "100");
        send(tab);
        tab.locator("#reference").waitFor();
        String path = tab.url().substring(Visitor.site().length());
        Visitor other = anybody().signIn("investor");
        assertEquals(404, other.open(path));
        assertEquals(404, other.open(path + "/proof"));
        other.open("/investor/onboarding/category");
        assertEquals(404, post(other.page(), path + "/revoke").status());
        assertSold(1, 1);
    }
}
