package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.options.FilePayload;

import energy.commonwatt.construction.SiteReport;
import energy.commonwatt.testsupport.Mailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** An operator tells how building goes, and somebody from the street follows it. */
@QuarkusTest
@TestProfile(DemoSite.class)
class ProgressIT extends Journey {

    private static final String SITE = "/projects/village-hall/rounds/1/construction";
    private static final int LOOKS = 120;

    @Test
    void operator_tellsAndAnybodyFollowsUntilTheyHadEnough() {
        Visitor reader = anybody();
        awaited(reader, "Modules are on site");
        reader.look("construction-updates");
        String address = "follower-" + UUID.randomUUID() + "@example.org";
        follow(reader, address);
        Visitor operator = anybody().signIn("operator");
        operator.open("/operator/construction");
        operator.look("sites-update-due");
        // Other stories may have given this operator other sites.
        operator.page().locator("section:has(a[href='" + SITE + "']) a[href*='/updates/']").click();
        operator.look("update-form");
        write(operator);
        awaited(reader, "Rails on every row");
        assertThat(reader.page().locator("main")).containsText("One inverter went back");
        reader.page().locator("details.earlier summary").click();
        assertThat(reader.page().getByText("Modules are on site").first()).isVisible();
        reader.look("construction-corrected");
        assertEquals("image/png", reader.page().request().get(Visitor.site() + reader.page()
                .locator("img[src^='/photographs/']").first().getAttribute("src")).headers().get("content-type"));
        leave(reader, address);
    }

    private static void follow(Visitor reader, String address) {
        reader.page().fill("#address", address);
        reader.button("Send me a link to confirm").click();
        assertThat(reader.page().locator("main")).containsText("If this address is not subscribed yet");
        reader.page().navigate(Mailbox.link(new Mailbox(address).await()));
        reader.look("confirm-subscription");
        reader.button("Subscribe").click();
        assertThat(reader.page().locator("main")).containsText("You are subscribed");
    }

    /** Wrong first: less was spent than the update before said, and no word why. */
    private static void write(Visitor operator) {
        operator.page().fill("#title", "Rails on every row");
        operator.page().fill("#words", "All rails are on.\n\nModules follow next week.");
        operator.page().fill("#spent-1", "1000");
        operator.button("Publish").click();
        assertThat(operator.alert().first()).containsText("Less was spent than the last update said");
        operator.look("update-refused");
        operator.page().fill("#correction", "One inverter went back to its maker");
        operator.page().setInputFiles("#photograph-2", new FilePayload("rails.png", "image/png", SiteReport.png()));
        operator.page().fill("#shows-2", "Rails on the roof");
        operator.button("Publish").click();
        assertThat(operator.page().locator("main")).containsText("Your update is published");
    }

    /** The letters come with the next look of the platform, within a minute. */
    private static void leave(Visitor reader, String address) {
        Mailbox box = new Mailbox(address);
        for (int look = 0; look < LOOKS && box.now().size() < 2; look++) {
            reader.page().waitForTimeout(500);
        }
        String news = box.await(it -> it.text().contains("Rails on every row")).text();
        String link = news.lines().filter(it -> it.contains("/subscriptions/")).findFirst().orElseThrow().strip();
        reader.page().navigate(link);
        reader.look("end-subscription");
        reader.button("Unsubscribe").click();
        assertThat(reader.page().locator("main")).containsText("your address is deleted");
        assertEquals(404, reader.page().navigate(link).status());
    }

    private static void awaited(Visitor visitor, String words) {
        for (int look = 0; look < LOOKS; look++) {
            visitor.open(SITE);
            if (visitor.page().locator("main").textContent().contains(words)) {
                return;
            }
            visitor.page().waitForTimeout(500);
        }
        assertTrue(visitor.page().locator("main").textContent().contains(words), words);
    }
}
