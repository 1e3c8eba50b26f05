package energy.commonwatt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.testsupport.Caller;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the public reaches of the machinery, and what it does not. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ManagementTest {

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/metrics/", "//q/metrics", "/q//metrics", "/q/./metrics", "/q/health/../metrics",
            "/q/metrics;x", "/q/%6detrics", "/metrics"})
    void metrics_areNotThereForThePublic(String path) {
        given().redirects().follow(false).urlEncodingEnabled(false).get(path).then().statusCode(404);
        given().cookies(Caller.ADMINISTRATOR.cookies()).redirects().follow(false).urlEncodingEnabled(false).get(path).then()
                .statusCode(404);
    }

    @Test
    void metrics_haveAPortOfTheirOwn() {
        given().get(metrics).then().statusCode(200).body(containsString("commonwatt_anchors"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/openapi"})
    void healthAndDescription_stayPublic(String path) {
        given().get(path).then().statusCode(200);
    }

    /** Just after a start the chain has not been asked yet, and health says so with 503. */
    @Test
    void wholeHealth_staysPublic() {
        given().get("/q/health").then().statusCode(oneOf(200, 503)).body("checks.name", hasItem("chain"));
    }
}
