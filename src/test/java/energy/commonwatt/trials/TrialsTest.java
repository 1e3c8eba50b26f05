package energy.commonwatt.trials;

import static io.restassured.RestAssured.given;
import static org.hamcrest.CoreMatchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The attacks that need no validators to stop, on the real parts: database, chain, three witnesses, both checkers. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "witnesses", value = "true")})
class TrialsTest {

    @Inject
    Trials trials;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 9, 10})
    void attack_isStoppedOrShown_andToldOnThePage(int number) {
        assertWithstood(trials, number);
    }

    /** Also by a second run, for a trial puts back what it changed. */
    @ParameterizedTest
    @ValueSource(ints = {1, 9})
    void attack_canBeRunAgain(int number) {
        assertWithstood(trials, number);
    }

    static void assertWithstood(Trials trials, int number) {
        Trial trial = trials.all().stream().filter(it -> it.number() == number).findFirst().orElseThrow();

        StoredTrial outcome = trials.attempt(trial);

        assertEquals(null, outcome.broken);
        assertTrue(outcome.withstood, outcome.report);
        TrialReport report = trials.report(outcome);
        var page = given().get("/attack").then().statusCode(200);
        report.stoppedBy().stream().map(Line::of).filter(line -> line.key() == null)
                .forEach(line -> page.body(containsString(escaped(line.arguments().getFirst()))));
        assertTrue(report.stoppedBy().size() > 1, "there is something to see");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'",
                "&#39;");
    }
}
