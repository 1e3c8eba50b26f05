package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import energy.commonwatt.local.TemporaryStack;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The main job from end to end: a plant is proposed and approved, its meter file becomes records, and a stranger verifies one. */
@QuarkusTest
@TestProfile(DemoSite.class)
class MainJobIT extends Journey {

    private static final String SLUG = "prairie-solar-field";
    private static final String NAME = "Prairie solar field";
    private static final String FILE = "pvcaptest_plant_5min_5days.csv";

    @TempDir
    Path disk;

    @Test
    void meterFile_becomesAVerdict() throws Exception {
        Visitor operator = anybody().signIn("operator");
        propose(operator);
        operator.signOut();
        GuidedProposal.approve(anybody().signIn("administrator"), anybody().signIn("administrator-2"), NAME);

        operator.signIn("operator");
        upload(operator);
        choose(operator);
        readTheLog(operator);

        Visitor investor = anybody();
        openProven(investor, SLUG, 2);
        readThePage(investor);
        investor.link("What was proposed and approved").click();
        assertThat(investor.heading(NAME + ": what was proposed")).isVisible();
        investor.look("proposal-approved");
        openProven(investor, SLUG, 2);
        verify(investor);
        takeItAway(investor);
    }

    private void propose(Visitor operator) {
        Page page = operator.page();
        new GuidedProposal(operator, NAME, SLUG).handIn();
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(NAME))).containsText("Waits for two administrators");
        operator.look("own-plants-waiting");
        assertEquals(404, page.request().get(Visitor.site() + "/projects/" + SLUG).status());
    }

    private void upload(Visitor operator) {
        operator.link("Uploads").click();
        operator.look("uploads");
        operator.page().getByLabel("Plant").selectOption(NAME);
        operator.page().getByLabel("File", new Page.GetByLabelOptions().setExact(true)).setInputFiles(plantFile(FILE));
        operator.button("Send and look at it").click();
    }

    /** The guess is right but for one thing that no file tells: whether a time names the start or the end of its interval. */
    private void choose(Visitor operator) {
        Page page = operator.page();
        assertThat(operator.heading("How should we read this file?")).isVisible();
        assertThat(page.getByLabel("Value column")).hasValue("meter_power");
        assertThat(page.getByLabel("Unit")).hasValue("W");
        assertThat(page.getByLabel("Interval", new Page.GetByLabelOptions().setExact(true))).hasValue("PT5M");
        assertThat(operator.heading("The first readings")).isVisible();
        assertThat(operator.heading("The oddest readings")).isVisible();
        operator.look("mapping");
        String first = firstReading(page);
        page.getByLabel("The time names the").selectOption("end of the interval");
        operator.button("Look again").click();
        assertThat(page.getByLabel("The time names the")).hasValue("END");
        assertThat(page.locator("table").last()).isVisible();
        assertNotEquals(first, firstReading(page));
        operator.button("Confirm and store").click();
    }

    private static String firstReading(Page page) {
        return page.locator("caption", new Page.LocatorOptions().setHasText("The first readings")).locator("xpath=..")
                .locator("tbody tr").first().innerText();
    }

    private void readTheLog(Visitor operator) {
        Page page = operator.page();
        assertThat(page).hasURL(Pattern.compile("/operator/uploads/[0-9a-f-]{36}$"));
        assertThat(operator.link("See the plant")).isVisible(
                new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("readings stored and put on record")))
                .containsText("1,440");
        operator.look("upload-log");
        operator.link("See the plant").click();
        assertThat(operator.heading(NAME)).isVisible();
    }

    private void readThePage(Visitor investor) {
        Page page = investor.page();
        assertThat(page.locator(".chart-plot canvas")).isVisible();
        assertThat(page.locator("#generation h3").first()).hasText("October 1990");
        assertThat(page.locator("#records")).containsText("2 of 2 records are proven");
        page.locator("#generation details summary").first().click();
        assertThat(page.locator("#generation tbody tr").first()).isVisible();
        investor.look("plant-new");
    }

    private void verify(Visitor investor) {
        investor.link("Readings of meter METER").click();
        investor.look("record-proven");
        investor.link("Verify this record").click();
        var checker = new CheckerPage(investor.page());
        checker.assertProven("proof-pack");
        investor.look("checker-proven");
        checker.askNode(TemporaryStack.chain().nodes().getFirst());
        assertThat(investor.page().locator("[data-step='node']")).isVisible();
        checker.assertStep("node", "proven");
        checker.assertProven("proof-pack");
        investor.look("checker-node");
    }

    private void takeItAway(Visitor investor) throws Exception {
        investor.open("/projects/" + SLUG);
        var download = investor.page().waitForDownload(() -> investor.page().locator("a.pack").first().click());
        Path pack = disk.resolve(download.suggestedFilename());
        download.saveAs(pack);
        assertEquals(0, CheckerJar.inclusion(pack).exit());
        assertEquals(0, CheckerJar.inclusion(pack, "--node", TemporaryStack.chain().nodes().getFirst()).exit());
    }
}
