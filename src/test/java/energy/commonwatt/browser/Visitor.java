package energy.commonwatt.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import energy.commonwatt.testsupport.DemoIdentity;
import energy.commonwatt.testsupport.Mailbox;
import energy.commonwatt.testsupport.SignUp;

/** Somebody at a browser of their own, who notes everything that the pages of this site complain about. */
final class Visitor {

    /** Chromium logs it for the page itself as well; a test that asks for a missing page has that in mind. */
    private static final Pattern EXPECTED_STATUS = Pattern.compile("Failed to load resource: .* status of 4\\d\\d .*");

    private final BrowserContext context;
    private final Page page;
    private final Looks looks;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Chromium chromium, boolean javaScript) {
        context = chromium.newPerson(javaScript);
        page = context.newPage();
        looks = new Looks(page, chromium.axe());
        page.onConsoleMessage(this::note);
        page.onPageError(error -> {
            if (ours()) {
                complaints.add("uncaught: " + error);
            }
        });
        page.onRequestFailed(request -> {
            if (request.failure().contains("csp")) {
                complaints.add("blocked: " + request.url());
            }
        });
    }

    private void note(ConsoleMessage message) {
        boolean loud = message.type().equals("error") || message.type().equals("warning");
        boolean expected = EXPECTED_STATUS.matcher(message.text()).matches() && message.location().startsWith(page.url());
        if (loud && ours() && !expected) {
            complaints.add(message.type() + " on " + page.url() + ": " + message.text());
        }
    }

    /** Keycloak's pages have faults of their own. */
    private boolean ours() {
        return !page.url().startsWith(DemoIdentity.realm());
    }

    Page page() {
        return page;
    }

    /** @param path from the site's root @return status of the answer */
    int open(String path) {
        return page.navigate(site() + path).status();
    }

    static String site() {
        return DemoIdentity.redirectUri().replace("/signed-in", "");
    }

    /** Signs in on Keycloak's page as a demo account of the realm file. */
    Visitor signIn(String account) {
        open("/");
        link("Sign in").click();
        page.locator("#username").fill(account);
        page.locator("#password").fill(account + "-demo");
        page.locator("#kc-login").click();
        link("Sign out").waitFor();
        return this;
    }

    /** Signs up on Keycloak's pages and follows the mail; the address must be new in this run. */
    Visitor signUp(String account, String mail) {
        open("/");
        link("Sign up").click();
        page.locator("#username").fill(account);
        page.locator("#email").fill(mail);
        page.locator("#firstName").fill("New");
        page.locator("#lastName").fill("Person");
        page.locator("#kc-register-form [type=submit]").click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Email verification")).waitFor();
        page.navigate(Mailbox.link(new Mailbox(mail).await()));
        page.locator("#password-new").fill(SignUp.PASSWORD);
        page.locator("#password-confirm").fill(SignUp.PASSWORD);
        page.locator("#kc-passwd-update-form [type=submit]").click();
        link("Sign out").waitFor();
        return this;
    }

    void signOut() {
        link("Sign out").click();
        link("Sign in").waitFor();
    }

    /** Looks at the present page in all sizes and colours; fails when it is too wide or shuts somebody out. */
    void look(String name) {
        looks.at(name);
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator alert() {
        return page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\S")));
    }

    /** Ends the visit. No page may have left an error in the console, least of all about the content security policy. */
    void leave() {
        context.close();
        assertEquals(List.of(), complaints);
    }
}
