package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;

import energy.commonwatt.local.TemporaryStack;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** An administrator runs an attack, and everybody sees what became of it. */
@QuarkusTest
@TestProfile(DemoSite.class)
class AttacksIT extends Journey {

    private static final LocatorAssertions.ContainsTextOptions PATIENCE = new LocatorAssertions.ContainsTextOptions()
            .setTimeout(90_000);

    @Test
    void administrator_runsAnAttackThatEverybodySeesFail() {
        openProven(anybody(), SOLAR, 2);
        Visitor administrator = anybody().signIn("administrator");
        administrator.link("Attacks").click();
        if (!TemporaryStack.withBesu()) {
            assertThat(story(administrator, 6)).containsText("Needs four Besu validators");
        }
        administrator.look("attacks-before");
        administrator.button("Run attack 2: The platform rewrites what it recorded").click();
        assertThat(story(administrator, 2).locator(".trial-outcome")).containsText("The attack failed", PATIENCE);

        Visitor anybody = anybody();
        anybody.open("/attack");
        assertThat(story(anybody, 2)).containsText("something in its past would be another");
        assertThat(story(anybody, 2).locator("figure").last()).containsText("found out");
        assertThat(anybody.page().locator("form button")).hasCount(0);
        anybody.look("attacks");
    }

    private static Locator story(Visitor visitor, int number) {
        return visitor.page().locator(".trial").nth(number - 1);
    }
}
