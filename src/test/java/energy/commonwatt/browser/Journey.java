package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

import com.microsoft.playwright.Locator;

/** What the browser tests share: a Chromium, its visitors, and patience. */
abstract class Journey {

    static final String WIND = "la-haute-borne";
    static final String SOLAR = "golden-solar";

    /** Looks at the page again until the chain has taken the records: a block each second, several records a block. */
    private static final int LOOKS = 120;

    private static Chromium chromium;

    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        chromium.close();
    }

    @AfterEach
    void everybodyLeaves() {
        List<Visitor> all = List.copyOf(visitors);
        visitors.clear();
        all.forEach(Visitor::leave);
    }

    Visitor anybody() {
        return visitor(true);
    }

    Visitor withoutJavaScript() {
        return visitor(false);
    }

    private Visitor visitor(boolean javaScript) {
        var visitor = new Visitor(chromium, javaScript);
        visitors.add(visitor);
        return visitor;
    }

    /** Opens a plant's page once it has {@code records} records or more and all of them are proven. */
    static void openProven(Visitor visitor, String slug, int records) {
        Locator proven = visitor.page().locator(".records-table .badge-proven");
        Locator rows = visitor.page().locator(".records-table tbody tr");
        for (int look = 0; look < LOOKS; look++) {
            visitor.open("/projects/" + slug);
            if (rows.count() >= records && proven.count() == rows.count()) {
                return;
            }
            visitor.page().waitForTimeout(500);
        }
        assertThat(proven).hasCount(records);
    }

    /** Opens a page again until it says so. */
    static void until(Visitor visitor, String path, String words) {
        for (int look = 0; look < LOOKS; look++) {
            visitor.open(path);
            if (visitor.page().locator("main").textContent().contains(words)) {
                return;
            }
            visitor.page().waitForTimeout(500);
        }
        assertThat(visitor.page().locator("main")).containsText(words);
    }

    static Path plantFile(String name) {
        return Chromium.project().resolve("src/test/resources/generation").resolve(name);
    }

    static Path goldenPack(String name) {
        return Chromium.project().resolve("src/test/resources/verification/packs").resolve(name);
    }
}
