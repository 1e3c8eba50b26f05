package energy.commonwatt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import energy.commonwatt.local.CaughtMail;
import energy.commonwatt.testsupport.DemoIdentity;
import energy.commonwatt.testsupport.Mailbox;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.SignUp;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A new person comes in by the page's own link, the real Keycloak and the mail that it sends. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RegistrationTest {

    private final String username = "person-" + UUID.randomUUID();
    private final String address = username + "@commonwatt.example";

    @Test
    void signUp_leadsToTheRegistrationFormWithPkce() {
        String location = given().redirects().follow(false).get("/sign-up").then().statusCode(302).extract().header("Location");
        assertEquals("create", DemoIdentity.parameter(location, "prompt"));
        assertEquals("S256", DemoIdentity.parameter(location, "code_challenge_method"));
        assertFalse(DemoIdentity.parameter(location, "nonce").isEmpty());
        String other = given().redirects().follow(false).get("/sign-in").then().statusCode(302).extract().header("Location");
        assertEquals("", DemoIdentity.parameter(other, "prompt"), "signing in asks for nothing new");
    }

    @Test
    void newPerson_isLetInAfterTheMailWasFollowedAndAsAnInvestorOnly() {
        try (var person = new SignUp(username, address); var elsewhere = new SignUp(username, address)) {
            assertEquals(200, person.register(Map.of()).statusCode());
            assertEquals(Map.of(), person.session(), "the address is not verified");
            elsewhere.signIn();
            assertEquals(Map.of(), elsewhere.session(), "nor by the password alone");

            CaughtMail mail = person.mail();
            assertTrue(mail.from().contains("commonwatt.example"), mail.from());
            person.choosePassword(person.follow(Mailbox.link(mail)), SignUp.PASSWORD);
            Map<String, String> session = person.session();
            assertFalse(session.isEmpty());
            given().cookies(session).get("/").then().statusCode(200).body(containsString("New Person"),
                    not(containsString("/operator/")), not(containsString("/administrator/")));
            for (String path : new String[]{"/operator/projects", "/operator/uploads", "/administrator/approvals"}) {
                given().cookies(session).redirects().follow(false).get(path).then().statusCode(403);
            }
        }
        JsonObject claims = DemoIdentity.claims(new DemoIdentity().signIn(username, SignUp.PASSWORD).getString("id_token"));
        assertEquals(new JsonArray().add("investor"), claims.getJsonObject("realm_access").getJsonArray("roles"));
        assertEquals(address, claims.getString("email"));
        assertEquals(true, claims.getBoolean("email_verified"));
        assertFalse(claims.containsKey("organisation"));
    }

    @Test
    void caughtMail_canBeReadOnAPageOfDevelopers() {
        try (var person = new SignUp(username, address)) {
            person.register(Map.of());
            CaughtMail mail = person.mail();
            given().get("/dev/mails").then().statusCode(200)
                    .body(containsString("/dev/mails/" + address + "/" + mail.number()));
            given().get("/dev/mails/" + address + "/" + mail.number()).then().statusCode(200)
                    .body(containsString(mail.subject()), containsString("&lt;p&gt;"));
            given().get("/dev/mails/" + address + "/99").then().statusCode(404);
        }
    }

    @Test
    void newInvestor_isASessionForOtherTests() {
        Map<String, String> session = SignUp.newInvestor(username, address);
        given().cookies(session).redirects().follow(false).get("/sign-up").then().statusCode(303)
                .header("Location", containsString("/investor/onboarding"));
    }

    @Test
    void organisationSentAlong_isNotTaken() {
        try (var person = new SignUp(username, address)) {
            person.register(Map.of("organisation", Plants.OPERATOR.toString(), "user.attributes.organisation",
                    Plants.OPERATOR.toString(), "attributes[organisation]", Plants.OPERATOR.toString()));
            person.follow(Mailbox.link(person.mail()));
        }
        JsonObject account = new JsonArray(
                new DemoIdentity().administer("GET", "/users?exact=true&username=" + username, "").body()).getJsonObject(0);
        assertEquals(new JsonObject(), account.getJsonObject("attributes", new JsonObject()), account.encode());
    }

    @Test
    void addressOfSomebodyElse_makesNoAccount() {
        try (var person = new SignUp(username, address)) {
            person.register(Map.of("email", "investor@commonwatt.example"));
        }
        assertEquals("[]", new DemoIdentity().administer("GET", "/users?exact=true&username=" + username, "").body());
    }

    @Test
    void weakPassword_isNotTaken() {
        try (var person = new SignUp(username, address)) {
            person.register(Map.of());
            var page = person.follow(Mailbox.link(person.mail()));
            person.choosePassword(person.choosePassword(page, "short"), username);
            assertEquals(Map.of(), person.session());
        }
    }

    @Test
    void linkOfTheMail_worksOnce() {
        try (var person = new SignUp(username, address); var thief = new SignUp(username, address)) {
            person.register(Map.of());
            String link = Mailbox.link(person.mail());
            person.choosePassword(person.follow(link), SignUp.PASSWORD);
            assertFalse(thief.follow(link).body().contains("password-new"));
            assertEquals(Map.of(), thief.session());
        }
    }
}
