package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** An export with names, marks and a total of its own, read as an operator says and followed to its log. */
@QuarkusTest
@TestProfile(DemoSite.class)
class MappingIT extends Journey {

    /** For times whose readings are stored: the plant's public page stays as other tests expect it. */
    private static final String EXPORT = """
            Device;Time;Power (W)
            Roof;2012-01-10 12:00;100
            Roof;2012-01-10 12:15;-9999
            Roof;2012-01-10 12:30;123
            Total;;223
            """;

    @Test
    void namesMarksAndTotal_areSaidInTheBrowserAndFollowedToTheLog() throws Exception {
        openProven(anybody(), SOLAR, 2);
        Visitor operator = anybody().signIn("operator");
        operator.open("/operator/uploads");
        Page page = operator.page();
        page.locator("#file").setInputFiles(new FilePayload("export.csv", "text/csv", EXPORT.getBytes(StandardCharsets.UTF_8)));
        operator.button("Send and look at it").click();
        assertThat(page.getByLabel("Value column")).hasValue("Power (W)");

        page.locator("#meteringPointColumn").selectOption("Device");
        page.locator("#meteringPointCodes").fill("Roof");
        operator.button("Look again").click();
        assertThat(operator.alert()).containsText("meteringPointCodes");
        page.locator("#meteringPointCodes").fill("Roof = PV-50");
        page.locator("#noValue").fill(page.locator("#noValue").inputValue() + "\n-9999");
        operator.button("Look again").click();
        assertThat(page.locator("#meteringPointCodes")).hasValue("Roof = PV-50");
        assertTrue(List.of(page.locator("#noValue").inputValue().split("\n")).contains("-9999"));
        assertThat(page.locator("section[aria-labelledby=preview]"))
                .containsText("2 readings in 4 rows; 1 rows without a value");
        operator.look("mapping-codes");

        operator.button("Confirm and store").click();
        assertThat(operator.link("See the plant")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(page.locator("section[aria-labelledby=lines] tbody tr").first()).containsText("Conflicting");
        assertThat(page.locator("section[aria-labelledby=lines]")).containsText("not a reading: total row");
        operator.look("upload-log-remarks");
        var download = page.waitForDownload(() -> operator.link("All remarks as CSV").click());
        List<String> csv = Files.readAllLines(download.path());
        assertEquals("\uFEFFline;outcome;column;found;rule", csv.getFirst());
        assertEquals(5, csv.size());
    }
}
