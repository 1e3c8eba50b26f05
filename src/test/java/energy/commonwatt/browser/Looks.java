package energy.commonwatt.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/**
 * How a page looks: nothing sticks out of a telephone's screen, and axe finds nothing serious, in light and in dark.
 * With {@code -Dscreenshots=DIRECTORY} the pages are also drawn there.
 */
final class Looks {

    private static final int HEIGHT = 900;

    /** The findings that shut people out, one line each: what, how many times, and the first place. */
    private static final String FINDINGS = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .map(({ id, help, nodes }) => `${id} (${help}), ${nodes.length} times, first: ${nodes[0].html} ${nodes[0].failureSummary}`)
            """;

    /** What stands out on the right of the window, when the page as a whole scrolls sideways. */
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
              .filter((it) => it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).overflowX === 'visible')
              .map((it) => it.outerHTML.slice(0, 120)).slice(0, 5).concat(`${document.documentElement.scrollWidth} px wide`)
            """;

    private final Page page;
    private final String axe;
    private final Optional<Path> directory = Optional.ofNullable(System.getProperty("screenshots"))
            .filter(text -> !text.isBlank()).map(Path::of);

    Looks(Page page, String axe) {
        this.page = page;
        this.axe = axe;
    }

    void at(String name) {
        page.setViewportSize(Chromium.NARROW, HEIGHT);
        draw(name, "390-light");
        assertEquals(List.of(), tooWide(), name + " at " + Chromium.NARROW + " px");
        colours(ColorScheme.DARK);
        draw(name, "390-dark");
        page.setViewportSize(Chromium.WIDE, HEIGHT);
        draw(name, "1280-dark");
        assertEquals(List.of(), barriers(), name + " in dark");
        colours(ColorScheme.LIGHT);
        draw(name, "1280-light");
        assertEquals(List.of(), barriers(), name + " in light");
        assertTrue(page.title().endsWith("Commonwatt"), page.title());
        assertEquals(1, page.locator("h1").count(), name + " has one first heading");
    }

    private void colours(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** Charts follow the window a moment later than the page. */
    private Object tooWide() {
        for (int look = 0; look < 20 && !List.of().equals(page.evaluate(TOO_WIDE)); look++) {
            page.waitForTimeout(100);
        }
        return page.evaluate(TOO_WIDE);
    }

    /** Without JavaScript there is nobody to ask; the same pages are asked with it. */
    private Object barriers() {
        page.evaluate(axe);
        return page.evaluate(FINDINGS);
    }

    private void draw(String name, String how) {
        directory.ifPresent(place -> page.screenshot(
                new Page.ScreenshotOptions().setPath(place.resolve(name + "-" + how + ".png")).setFullPage(true)));
    }
}
