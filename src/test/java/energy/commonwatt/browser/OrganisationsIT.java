package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import energy.commonwatt.testsupport.DemoIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** An administrator registers an organisation, and people find their account with its second factor. */
@QuarkusTest
@TestProfile(DemoSite.class)
class OrganisationsIT extends Journey {

    @Test
    void administrator_registersAndNamesAnOrganisation() {
        openProven(anybody(), SOLAR, 2);
        Visitor administrator = anybody().signIn("administrator");
        Page page = administrator.page();
        String name = "Cooperative " + UUID.randomUUID().toString().substring(0, 8);
        administrator.link("Organisations").click();
        assertThat(administrator.link("Solar operator (demo)")).isVisible();
        administrator.look("organisations");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        administrator.button("Register").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(name + " is registered.");
        assertThat(administrator.heading("How an account acts for " + name)).isVisible();
        administrator.look("organisation");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("solar OPERATOR (demo)");
        administrator.button("Save the name").click();
        assertThat(administrator.alert()).containsText("Another organisation has this name. Nothing was changed.");
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))).hasValue("solar OPERATOR (demo)");
        administrator.look("organisation-refused");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name + " of the plains");
        administrator.button("Save the name").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("This organisation is called " + name + " of the plains.");
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    @Test
    void accountPage_offersASecondFactor() {
        Visitor investor = anybody().signIn("investor");
        investor.link("My account").click();
        assertThat(investor.page()).hasURL(Pattern.compile(".*/realms/commonwatt/account/.*"));
        investor.page().navigate(DemoIdentity.realm() + "/account/account-security/signing-in");
        assertThat(investor.page().getByText("Set up Authenticator application")).isVisible();
        assertThat(investor.page().getByText("Set up Passkey")).isVisible();
    }
}
