package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.options.AriaRole;

import energy.commonwatt.construction.VoteStage;
import energy.commonwatt.testsupport.Plants;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** An investor votes on an overdue milestone, and two administrators find who takes over. */
@QuarkusTest
@TestProfile(DemoSite.class)
class VotingIT extends Journey {

    /** The demo investor's, as the realm file has it. */
    private static final String INVESTOR = "0a1b6f0e-0000-4000-8000-000000000101";

    @Inject
    VoteStage stage;

    @Test
    void overdueMilestone_isVotedOnAndOthersTakeOver() {
        Visitor investor = anybody().signIn("investor");
        until(investor, "/investor/portfolio", "invested");
        UUID vote = stage.open(INVESTOR);
        vote(investor);
        stage.close(vote);
        investor.open("/investor/votes/" + vote);
        assertThat(investor.page().locator("main")).containsText("Decided: other parties");
        investor.look("vote-decided");
        takeOver(anybody().signIn("administrator"), anybody().signIn("administrator-2"));
        investor.link("Read the evidence, findings and money first").click();
        assertThat(investor.page().locator("main")).containsText("Took over on");
        investor.look("construction-taken-over");
    }

    private static void vote(Visitor investor) {
        investor.link("Votes").first().click();
        investor.look("votes");
        investor.page().locator("main ul a").first().click();
        investor.look("vote");
        investor.page().locator("input[value='replace']").check();
        investor.button("Vote").click();
        assertThat(investor.page().getByRole(AriaRole.STATUS)).containsText("Your ballot is on record");
        assertThat(investor.page().locator("main")).containsText("You voted for “Other parties” with 6 units.");
        assertThat(investor.page().locator("main")).containsText("6 of 10 units took part; 3 are needed.");
        assertEquals(0, investor.button("Vote").count());
    }

    private static void takeOver(Visitor first, Visitor second) {
        first.open("/administrator/releases");
        first.look("takeover");
        var form = first.page().locator("form[action$='/takeover']").first();
        form.locator("select[name=operator]").selectOption(Plants.OTHER_OPERATOR.toString());
        form.locator("input[name=payeeName]").fill("Those who took over");
        form.locator("input[name=payeeIban]").fill("FR7630006000011234567890189");
        form.locator("button").click();
        assertThat(first.page().locator("main")).containsText("FR76 3000 6000 0112 3456 7890 189");
        first.look("takeover-proposed");
        second.open("/administrator/releases");
        second.button("Approve").click();
        assertThat(second.page().getByRole(AriaRole.STATUS)).containsText("They take over");
    }
}
