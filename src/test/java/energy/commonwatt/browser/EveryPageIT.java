package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The public pages: their looks, without JavaScript, and with the keyboard alone. */
@QuarkusTest
@TestProfile(DemoSite.class)
class EveryPageIT extends Journey {

    @Test
    void publicPages_fitAnyScreenAndShutNobodyOut() {
        Visitor anybody = anybody();
        openProven(anybody, WIND, 5);
        anybody.open("/");
        anybody.look("home");
        anybody.open("/projects/" + WIND);
        assertThat(anybody.page().locator(".chart-plot canvas")).isVisible();
        anybody.look("plant-month");
        for (String view : new String[]{"Day", "Year"}) {
            anybody.page().locator(".segments").getByText(view).click();
            assertThat(anybody.page().locator(".chart-plot canvas")).isVisible();
            anybody.look("plant-" + view.toLowerCase());
        }
        anybody.open("/projects/" + SOLAR);
        anybody.look("plant-solar");
        anybody.page().locator(".records-table a[href^='/records/']").first().click();
        anybody.look("record");
        anybody.open("/checker/");
        anybody.look("checker");
        anybody.open("/consortium");
        assertThat(anybody.page().locator("#nodes ~ .stacked tbody tr").first()).containsText("follows the chain");
        anybody.look("consortium");
    }

    @Test
    void withoutJavaScript_publicPagesSayTheSame() {
        openProven(anybody(), WIND, 5);
        Visitor plain = withoutJavaScript();
        plain.open("/");
        plain.link("La Haute Borne wind farm").click();
        plain.page().locator("details summary").first().click();
        assertThat(plain.page().locator("#generation table").first()).isVisible();
        plain.page().locator(".segments").getByText("Year").click();
        assertThat(plain.page().locator("#generation h3").first()).hasText("2018");
        plain.page().locator(".records-table a[href^='/records/']").first().click();
        assertThat(plain.heading("Chain of evidence")).isVisible();
        plain.open("/checker/");
        // Chromium, told by its driver not to run scripts, does not draw <noscript>.
        assertTrue(plain.page().content().contains("so it needs JavaScript"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/projects/" + SOLAR, "/checker/"})
    void keyboard_startsAtTheSkipLinkAndReachesTheContent(String path) {
        Visitor anybody = anybody();
        anybody.open(path);
        anybody.page().keyboard().press("Tab");
        assertThat(anybody.page().locator(".skip-link")).isFocused();
        assertThat(anybody.page().locator(".skip-link")).isInViewport();
        anybody.page().keyboard().press("Tab");
        assertThat(anybody.page().locator(".site-name")).isFocused();
        anybody.page().locator(".skip-link").focus();
        anybody.page().keyboard().press("Enter");
        assertThat(anybody.page().locator("#content")).isFocused();
    }

    @Test
    void missingPages_sayWhatToDo() {
        Visitor anybody = anybody();
        for (String path : new String[]{"/nothing-here", "/projects/nothing-here",
                "/records/00000000-0000-7000-8000-000000000000"}) {
            assertEquals(404, anybody.open(path));
            assertThat(anybody.link("See all plants")).isVisible();
        }
        anybody.look("error-404");
    }
}
