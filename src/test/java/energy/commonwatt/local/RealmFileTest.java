package energy.commonwatt.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import energy.commonwatt.testsupport.DemoIdentity;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The realm file as a real Keycloak understands it. */
class RealmFileTest {

    private final DemoIdentity identity = new DemoIdentity();

    @Test
    void passwordGrant_isRefused() {
        var answer = identity.tokenRequest(Map.of("grant_type", "password", "client_id", "commonwatt-web", "client_secret",
                "commonwatt-web-demo-secret", "username", "investor", "password", "investor-demo"));

        assertEquals(400, answer.status());
        assertEquals("unauthorized_client", answer.body().getString("error"));
    }

    /** Keycloak adds this public client with the password grant to every realm whose file does not name it. */
    @Test
    void passwordGrantOfTheAddedClient_isRefused() {
        var answer = identity.tokenRequest(
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "investor", "password",
                        "investor-demo"));

        assertEquals(401, answer.status());
        assertEquals("invalid_client", answer.body().getString("error"));
    }

    @Test
    void noClient_hasThePasswordGrantOrTheImplicitFlow() {
        for (JsonObject client : clients()) {
            assertFalse(client.getBoolean("directAccessGrantsEnabled"), client.getString("clientId"));
            assertFalse(client.getBoolean("implicitFlowEnabled"), client.getString("clientId"));
        }
    }

    /**
     * Keycloak's own administration console is the only one that passes on whatever roles an account has. Machines are made by other tests.
     */
    @Test
    void clients_getOnlyRolesThatAreMappedToThem() {
        assertEquals(List.of("security-admin-console"),
                clients().stream().filter(client -> client.getBoolean("fullScopeAllowed"))
                        .map(client -> client.getString("clientId")).filter(name -> !name.startsWith("machine-")).toList());
    }

    @Test
    void implicitFlow_isRefused() {
        var answer = identity.authorize(Map.of("response_type", "id_token token", "nonce", "n"));

        assertEquals(302, answer.statusCode());
        assertEquals("unauthorized_client",
                DemoIdentity.parameter(answer.headers().firstValue("Location").orElseThrow(), "error"));
    }

    @Test
    void codeFlowWithoutPkce_isRefused() {
        var answer = identity.authorize(Map.of("response_type", "code"));

        assertEquals(302, answer.statusCode());
        assertEquals("invalid_request", DemoIdentity.parameter(answer.headers().firstValue("Location").orElseThrow(), "error"));
    }

    @Test
    void codeFlowWithPlainChallenge_isRefused() {
        var answer = identity
                .authorize(Map.of("response_type", "code", "code_challenge", "v".repeat(43), "code_challenge_method", "plain"));

        assertEquals(302, answer.statusCode());
        assertEquals("invalid_request", DemoIdentity.parameter(answer.headers().firstValue("Location").orElseThrow(), "error"));
    }

    @ParameterizedTest
    @CsvSource({"https://attacker.example/signed-in", "http://localhost:1/signed-in",
            "http://localhost:8080/signed-in/../other"})
    void otherRedirectAddress_isRefusedWithoutRedirect(String address) {
        var answer = identity
                .authorize(Map.of("response_type", "code", "redirect_uri", address, "code_challenge", DemoIdentity.challenge(),
                        "code_challenge_method", "S256"));

        assertEquals(400, answer.statusCode());
    }

    @Test
    void wrongPassword_isRefused() {
        var refusal = assertThrows(IllegalStateException.class, () -> identity.signIn("investor", "investor-wrong"));

        // Keycloak shows the form again.
        assertEquals("signing in as investor was refused: 200", refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"investor, investor, ", "operator, operator, 0a1b6f0e-0000-4000-8000-000000000001",
            "operator-wind, operator, 0a1b6f0e-0000-4000-8000-000000000002", "administrator, administrator, ",
            "administrator-2, administrator, ", "attester, attester, 0a1b6f0e-0000-4000-8000-000000000003"})
    void demoAccount_signsInWithItsRoleAndOrganisation(String user, String role, String organisation) {
        var claims = DemoIdentity.claims(identity.signIn(user, user + "-demo").getString("id_token"));

        assertEquals(user, claims.getString("preferred_username"));
        assertEquals(new JsonArray().add(role), claims.getJsonObject("realm_access").getJsonArray("roles"));
        assertEquals(organisation, claims.getString("organisation"));
        assertFalse(claims.getString("sub").isBlank());
    }

    @Test
    void machineToken_isForTheApiAndBoundToItsOrganisation() {
        var claims = DemoIdentity.claims(identity.machineToken());

        assertEquals("commonwatt-api", claims.getString("aud"));
        assertEquals(DemoIdentity.realm(), claims.getString("iss"));
        assertEquals("0a1b6f0e-0000-4000-8000-000000000001", claims.getString("organisation"));
        assertEquals(new JsonArray().add("operator"), claims.getJsonObject("realm_access").getJsonArray("roles"));
    }

    @Test
    void machineWithWrongSecret_isRefused() {
        var answer = identity.tokenRequest(
                Map.of("grant_type", "client_credentials", "client_id", "commonwatt-meter-upload", "client_secret", "guess"));

        assertEquals(401, answer.status());
    }

    @Test
    void webClient_getsNoTokenOfItsOwn() {
        var answer = identity.tokenRequest(
                Map.of("grant_type", "client_credentials", "client_id", "commonwatt-web", "client_secret",
                        "commonwatt-web-demo-secret"));

        assertTrue(answer.status() == 400 || answer.status() == 401, answer.toString());
    }

    @ParameterizedTest
    @CsvSource({"operator, true", "administrator, true", "investor, false", "attester, false"})
    void requiredSecondFactor_isSetUpByWhoeverHasNone(String user, boolean asked) {
        requireSecondFactor("CONDITIONAL");
        try {
            var answer = new DemoIdentity().password(user, user + "-demo");

            String location = answer.headers().firstValue("Location").orElse("");
            assertEquals(asked, location.contains("execution=CONFIGURE_TOTP"), location);
            assertEquals(asked, DemoIdentity.parameter(location, "code").isEmpty(), location);
        } finally {
            requireSecondFactor("DISABLED");
        }
    }

    @Test
    void accountWithASecondFactor_isAskedForItEvenWhereNoneIsRequired() {
        String user = "two-" + UUID.randomUUID();
        assertEquals(201, identity.administer("POST", "/users", Totp.account(user)).statusCode());

        var form = identity.password(user, user + "-demo");
        assertEquals(200, form.statusCode());
        assertTrue(form.body().contains("name=\"otp\""), form.body());
        var wrong = identity.fill(form, Map.of("otp", "nonsense"));
        assertEquals(200, wrong.statusCode());
        var right = identity.fill(wrong, Map.of("otp", Totp.now()));
        assertFalse(DemoIdentity.parameter(right.headers().firstValue("Location").orElseThrow(), "code").isEmpty());
    }

    private void requireSecondFactor(String requirement) {
        String flow = "/authentication/flows/sign%20in/executions";
        new JsonArray(identity.administer("GET", flow, "").body()).stream().map(JsonObject.class::cast)
                .filter(it -> List.of("second factor of operators", "second factor of administrators")
                        .contains(it.getString("displayName")))
                .forEach(it -> assertEquals(2, identity.administer("PUT", flow, it.put("requirement", requirement).encode())
                        .statusCode() / 100));
    }

    private List<JsonObject> clients() {
        return new JsonArray(identity.administer("GET", "/clients", "").body()).stream().map(JsonObject.class::cast).toList();
    }

    @Test
    void realm_guardsAgainstGuessingAndKeepsTokensShort() {
        var realm = identity.administration("");

        assertTrue(realm.getBoolean("bruteForceProtected"));
        assertTrue(realm.getBoolean("registrationAllowed"));
        assertTrue(realm.getBoolean("resetPasswordAllowed"));
        assertTrue(realm.getBoolean("verifyEmail"));
        assertFalse(realm.getBoolean("duplicateEmailsAllowed"));
        assertFalse(realm.getBoolean("editUsernameAllowed"));
        assertTrue(realm.getInteger("accessTokenLifespan") <= 300);
        assertTrue(realm.getString("passwordPolicy").contains("length(12)"));
    }
}
