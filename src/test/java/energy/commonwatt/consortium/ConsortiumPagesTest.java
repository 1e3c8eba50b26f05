package energy.commonwatt.consortium;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.RehearsalResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The page about the consortium, on a network of four validators. */
@QuarkusTest
@WithTestResource(RehearsalResource.class)
class ConsortiumPagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void fourNodes_areSeenToAgreeAndToSeal() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(given().get("/api/v1/consortium").path("network.agreed"))
                || given().get("/api/v1/consortium").path("network.blocks[0]") == null) {
            assertTrue(System.nanoTime() < end, "the nodes are seen in time");
            Thread.sleep(500);
        }
        given().get("/api/v1/consortium").then().body("network.nodes", hasSize(4)).body("network.validators", hasSize(4))
                .body("network.stalled", equalTo(false));
    }

    @Test
    void page_namesARehearsalAsSuchAndShowsTheMembers() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!given().get("/consortium").asString().contains("development key")) {
            assertTrue(System.nanoTime() < end, "the members are read in time");
            Thread.sleep(500);
        }
        given().get("/consortium").then().statusCode(200).body(containsString("rehearsal"))
                .body(containsString("A motion needs 2 votes")).body(containsString("commonwatt-rules/1"))
                .body(not(containsString("consortium:")));
    }
}
