package energy.commonwatt.testsupport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import energy.commonwatt.local.TemporaryStack;
import io.restassured.specification.RequestSpecification;

/**
 * Tokens that the API accepts, of every role: tests add to the demo realm a machine like its meter upload, with another role or organisation,
 * since people's tokens are not made for the API.
 */
public final class Machines {

    private static final Map<String, String> MADE = new ConcurrentHashMap<>();

    private Machines() {
    }

    /** @param organisation null for none */
    public static String token(String role, UUID organisation) {
        String client = MADE.computeIfAbsent(role + "-" + organisation, name -> made("machine-" + name, role, organisation));
        return given().formParam("grant_type", "client_credentials").formParam("client_id", client)
                .formParam("client_secret", client).post(DemoIdentity.realm() + "/protocol/openid-connect/token").then()
                .statusCode(200).extract().path("access_token");
    }

    private static String made(String client, String role, UUID organisation) {
        String location = create(administrator(), client);
        if (location == null) {
            return client; // made by a test that ran before with the same Keycloak
        }
        String id = location.substring(location.lastIndexOf('/') + 1);
        Map<String, Object> account = administrator().get(realm("/clients/" + id + "/service-account-user")).then()
                .statusCode(200).extract().jsonPath().getMap("");
        String accountId = (String) account.get("id");
        if (organisation != null) {
            account.put("attributes", Map.of("organisation", List.of(organisation.toString())));
            administrator().body(account).put(realm("/users/" + accountId)).then().statusCode(204);
        }
        Map<String, Object> found = administrator().get(realm("/roles/" + role)).then().statusCode(200).extract().jsonPath()
                .getMap("");
        administrator().body(List.of(found)).post(realm("/users/" + accountId + "/role-mappings/realm")).then()
                .statusCode(204);
        return client;
    }

    /** @return address of the new client, null when there is one of this name */
    private static String create(RequestSpecification administrator, String client) {
        return administrator
                .body(Map.of("clientId", client, "secret", client, "publicClient", false, "serviceAccountsEnabled", true,
                        "standardFlowEnabled", false, "directAccessGrantsEnabled", false, "defaultClientScopes",
                        List.of("commonwatt-account", "commonwatt-roles", "commonwatt-api", "organisation")))
                .post(realm("/clients")).then().statusCode(anyOf(is(201), is(409))).extract().header("Location");
    }

    private static RequestSpecification administrator() {
        String token = given().formParam("grant_type", "password").formParam("client_id", "admin-cli")
                .formParam("username", "admin").formParam("password", "admin-demo")
                .post(keycloak() + "/realms/master/protocol/openid-connect/token").then().statusCode(200).extract()
                .path("access_token");
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static String realm(String path) {
        return keycloak() + "/admin/realms/commonwatt" + path;
    }

    private static String keycloak() {
        return "http://localhost:" + TemporaryStack.keycloak();
    }
}
