package energy.commonwatt.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.DemoIdentity;
import energy.commonwatt.testsupport.Mailbox;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What people can do with their own account in the realm of the file, and what they cannot. */
class RealmAccountsTest {

    private final DemoIdentity identity = new DemoIdentity();

    @Test
    void organisation_isEditedByAdministratorsOfTheRealmOnly() {
        var organisation = identity.administration("/users/profile").getJsonArray("attributes").stream()
                .map(JsonObject.class::cast)
                .filter(attribute -> "organisation".equals(attribute.getString("name"))).findFirst().orElseThrow();

        assertEquals(new JsonArray().add("admin"), organisation.getJsonObject("permissions").getJsonArray("edit"));
    }

    @Test
    void organisation_isNotChangedByTheAccountItself() {
        String token = identity.accountToken("investor", "investor-demo");
        var own = new JsonObject(identity.account("GET", token, "").body());
        assertFalse(own.getJsonObject("attributes", new JsonObject()).containsKey("organisation"));
        own.put("attributes",
                new JsonObject().put("organisation", new JsonArray().add("0a1b6f0e-0000-4000-8000-000000000001")));

        identity.account("POST", token, own.encode());

        var stored = identity.administration("/users/0a1b6f0e-0000-4000-8000-000000000101");
        assertEquals(new JsonObject(), stored.getJsonObject("attributes", new JsonObject()));
        assertEquals(null, DemoIdentity.claims(new DemoIdentity().signIn("investor", "investor-demo").getString("id_token"))
                .getString("organisation"));
    }

    @Test
    void attributesThatTheProfileDoesNotName_areNotKept() {
        var policy = identity.administration("/users/profile").getString("unmanagedAttributePolicy");
        assertTrue(policy == null || policy.equals("DISABLED"), policy);
    }

    @Test
    void mail_goesToTheServerThatTheEnvironmentNames() {
        var server = identity.administration("").getJsonObject("smtpServer");

        assertEquals("127.0.0.1", server.getString("host"));
        assertEquals(Integer.toString(TemporaryStack.mail()), server.getString("port"));
        assertEquals("accounts@commonwatt.example", server.getString("from"));
        assertEquals("false", server.getString("auth"));
    }

    @Test
    void passwordRenewedByMail_givesNoSessionWithoutTheSecondFactor() {
        String user = "two-" + UUID.randomUUID();
        String address = user + "@commonwatt.example";
        assertEquals(201, identity.administer("POST", "/users", new JsonObject(Totp.account(user)).put("email", address)
                .put("emailVerified", true).encode()).statusCode());
        var form = identity.authorize(
                Map.of("response_type", "code", "code_challenge", DemoIdentity.challenge(), "code_challenge_method", "S256"));
        identity.fill(identity.resetPage(form), Map.of("username", user));

        var page = identity.follow(Mailbox.link(new Mailbox(address).await()));
        var end = identity.fill(page, Map.of("password-new", "another password", "password-confirm", "another password"));

        assertEquals("", DemoIdentity.parameter(end.headers().firstValue("Location").orElse(""), "code"), end.body());
        var again = new DemoIdentity().password(user, "another password");
        assertTrue(again.body().contains("name=\"otp\""), again.body());
        var same = identity.authorize(
                Map.of("response_type", "code", "code_challenge", DemoIdentity.challenge(), "code_challenge_method", "S256"));
        assertEquals(200, same.statusCode(), "the browser that renewed it is not signed in either");
    }

    /** Beside it stand two that Keycloak adds itself and that are mapped to no client. */
    @Test
    void roleOfWhoeverSignsUp_isInvestor() {
        var roles = new JsonArray(identity.administer("GET", "/roles/default-roles-commonwatt/composites/realm", "").body());

        assertEquals(Set.of("investor", "offline_access", "uma_authorization"),
                roles.stream().map(it -> ((JsonObject) it).getString("name")).collect(Collectors.toSet()));
    }
}
