package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A person who was never here comes in by the mail, with and without JavaScript. */
@QuarkusTest
@TestProfile(DemoSite.class)
class SignUpIT extends Journey {

    @Test
    void newPerson_comesInByTheMail() {
        signsUp(anybody());
    }

    @Test
    void withoutJavaScript_itIsTheSame() {
        signsUp(withoutJavaScript());
    }

    private static void signsUp(Visitor visitor) {
        String name = "person-" + UUID.randomUUID();
        visitor.signUp(name, name + "@commonwatt.example");
        visitor.open("/");
        assertThat(visitor.page().locator(".site-account")).containsText("New Person");
        assertThat(visitor.link("My plants")).hasCount(0);
    }
}
