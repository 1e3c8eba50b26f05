package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;

/** The checker in the browser: the site's, or a copy on somebody's disk. */
record CheckerPage(Page page) {

    void choose(Path pack) {
        page.locator("#pack-file").setInputFiles(pack);
    }

    /** Lets a file of this content fall on the page. */
    void drop(String content) {
        var files = page.evaluateHandle("""
                content => {
                  const files = new DataTransfer()
                  files.items.add(new File([content], 'dropped.json', { type: 'application/json' }))
                  return files
                }""", content);
        page.locator("#drop").dispatchEvent("drop", Map.of("dataTransfer", files));
    }

    void askNode(String address) {
        page.locator("#node-url").fill(address);
        page.locator(".node button").click();
    }

    void assertProven(String name) {
        assertThat(page.locator("#record-result .verdict h2")).hasText("Proven");
        assertThat(page.locator(".verdict-terms")).containsText(name);
    }

    /** The verdict is red, the step that broke is open and holds the focus, and nothing after it was reached. */
    void assertRefutedAt(String step) {
        assertThat(page.locator("#record-result .verdict h2")).hasText("Refuted");
        assertThat(page.locator(".evidence-refuted")).hasCount(1);
        assertThat(page.locator(".evidence-refuted")).hasAttribute("data-step", step);
        assertThat(page.locator(".evidence-refuted h3")).isFocused();
        assertThat(page.locator(".evidence-refuted ~ .evidence-proven")).hasCount(0);
    }

    void assertStep(String step, String verdict) {
        assertThat(page.locator("[data-step='" + step + "']")).hasClass(Pattern.compile("evidence-" + verdict));
    }
}
