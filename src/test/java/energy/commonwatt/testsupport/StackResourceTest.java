package energy.commonwatt.testsupport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The application against the real services. */
@QuarkusTest
@WithTestResource(StackResource.class)
class StackResourceTest {

    @Test
    void everyServiceRuns_healthNamesDatabaseIdentityAndChain() {
        given().get("/q/health").then()
                .body("checks.name", hasItems("Database connections health check", "identity", "chain"))
                .body("checks.find { it.name == 'identity' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'Database connections health check' }.status", equalTo("UP"));
    }

    @Test
    void readiness_dependsOnNeitherIdentityNorChain() {
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", not(hasItem("identity")),
                "checks.name", not(hasItem("chain")), "checks.name", hasItem("Database connections health check"));
    }

    @Test
    void forgedBearerToken_isRefusedByTheApi() {
        var token = new DemoIdentity().machineToken();
        var signature = token.lastIndexOf('.') + 1;

        given().auth().oauth2(token.substring(0, signature) + "A".repeat(342)).get("/api/v1/projects").then().statusCode(401);
    }

    @Test
    void machineTokenOfTheRealm_isAcceptedByTheApi() {
        given().auth().oauth2(new DemoIdentity().machineToken()).get("/api/v1/projects").then().statusCode(200);
    }

    @Test
    void tokenOfTheWebClient_isRefusedByTheApi() {
        var token = new DemoIdentity().signIn("operator", "operator-demo").getString("access_token");

        given().auth().oauth2(token).get("/api/v1/projects").then().statusCode(401);
    }
}
