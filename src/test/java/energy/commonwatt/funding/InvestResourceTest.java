package energy.commonwatt.funding;

import static energy.commonwatt.funding.RoundStage.done;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.onboarding.Investors;
import energy.commonwatt.testsupport.Investing;
import energy.commonwatt.testsupport.Machines;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.verification.Json;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Investing by program: the same steps, rules and refusals as on the pages. */
@QuarkusTest
@WithTestResource(StackResource.class)
class InvestResourceTest {

    private static final UUID ACCEPTED = UUID.fromString("0a1b6f0e-0000-4000-8000-0000000000a1");
    private static final UUID NOT_ACCEPTED = UUID.fromString("0a1b6f0e-0000-4000-8000-0000000000a2");
    private static final String TWO_UNITS = intent(20_000, "EUR", true);

    @Inject
    RoundStage stage;
    @Inject
    OfferService offers;
    @Inject
    Investors investors;
    private String token;
    private UUID round;

    @BeforeEach
    void things() {
        token = Machines.token("investor", ACCEPTED);
        String subject = subject(token);
        if (done(() -> investors.caseOf(subject)).isEmpty()) {
            Investing.accept(subject);
        }
        round = stage.open(1, 10, Duration.ofHours(1));
    }

    private static String subject(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return (String) ((java.util.Map<?, ?>) Json.parse(new String(claims, StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.UTF_8))).get("sub");
    }

    private static String intent(long cents, String currency, boolean read) {
        return "{\"amount\":{\"minorUnits\":%d,\"currency\":\"%s\"},\"sheetRead\":%b}".formatted(cents, currency, read);
    }

    private ValidatableResponse post(String step, String body, String key) {
        return given().auth().oauth2(token).header("Idempotency-Key", key).contentType("application/json").body(body)
                .post("/api/v1/investor/rounds/" + round + "/" + step).then();
    }

    private ValidatableResponse commit(String body) {
        return post("commitments", body, UUID.randomUUID().toString());
    }

    private void show() {
        given().auth().oauth2(token).get("/api/v1/investor/rounds/" + round + "/sheet").then().statusCode(200)
                .contentType("application/pdf");
    }

    private void assertUnits(long expected) {
        assertEquals(List.of(expected, expected), done(() -> {
            FundingRound it = FundingRound.findById(round);
            return List.of(it.openUnits, Commitment.in(it, CommitmentState.OPEN).stream().mapToLong(made -> made.units).sum());
        }));
    }

    @Test
    void commitment_goesFromTheSheetToItsRevocation() {
        post("preview", TWO_UNITS, "k").statusCode(200).body("units", equalTo(2)).body("sheetShown", equalTo(false))
                .body("amount", equalTo(java.util.Map.of("minorUnits", 20_000, "currency", "EUR")))
                .body("warnings.size()", equalTo(0));
        show();
        post("preview", TWO_UNITS, "k").statusCode(200).body("sheetShown", equalTo(true));
        assertUnits(0);
        String location = commit(TWO_UNITS).statusCode(201).body("status", equalTo("awaiting-payment"))
                .body("revocable", equalTo(true)).body("payTo.iban", equalTo("DE02120300000000202051")).extract()
                .header("Location");
        assertUnits(2);
        given().auth().oauth2(token).get(location).then().statusCode(200).body("round", equalTo(round.toString()));
        given().auth().oauth2(token).get(location + "/proof").then().statusCode(200)
                .body("format", equalTo("commonwatt-investor-proof/1"))
                .body("steps.kind", hasItems("sheet-shown/1", "commitment/1"));
        for (int twice = 0; twice < 2; twice++) {
            given().auth().oauth2(token).put(location + "/revocation").then().statusCode(200).body("status", equalTo("revoked"))
                    .body("payTo", nullValue());
        }
        assertUnits(0);
    }

    @Test
    void sameKey_isTheSameCommitmentAndAnotherAmountARefusal() {
        show();
        String key = UUID.randomUUID().toString();
        String id = post("commitments", TWO_UNITS, key).statusCode(201).extract().path("id");
        post("commitments", TWO_UNITS, key).statusCode(201).body("id", equalTo(id));
        post("commitments", intent(30_000, "EUR", true), key).statusCode(409);
        post("commitments", TWO_UNITS, "short").statusCode(400);
        given().auth().oauth2(token).contentType("application/json").body(TWO_UNITS)
                .post("/api/v1/investor/rounds/" + round + "/commitments").then().statusCode(400);
        assertUnits(2);
    }

    @Test
    void sheetThatWasNotFetchedOrNotConfirmed_isARefusal() {
        commit(TWO_UNITS).statusCode(422).body("title", containsString("information sheet"));
        show();
        commit(intent(20_000, "EUR", false)).statusCode(422).body("title", containsString("confirmation"));
        assertUnits(0);
    }

    @Test
    void largeAmount_needsConsentAndTheRightAnswer() {
        round = stage.open(1, 100, Duration.ofHours(1));
        show();
        String large = "{\"amount\":{\"minorUnits\":300000,\"currency\":\"EUR\"},\"sheetRead\":true%s}";
        post("preview", large.formatted(""), "k").statusCode(200).body("warnings", equalTo(List.of("large")));
        commit(large.formatted("")).statusCode(422);
        commit(large.formatted(",\"large\":true,\"canLose\":\"interest\"")).statusCode(422);
        assertUnits(0);
        commit(large.formatted(",\"large\":true,\"canLose\":\"all\"")).statusCode(201);
        assertUnits(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{}", "{\"amount\":null}",
            "{\"amount\":{\"minorUnits\":\"20000\",\"currency\":\"EUR\"}}",
            "{\"amount\":{\"minorUnits\":20000.5,\"currency\":\"EUR\"}}",
            "{\"amount\":{\"minorUnits\":20000,\"currency\":\"EUR\"},\"note\":\"x\"}",
            "{\"amount\":{\"minorUnits\":20000,\"minorUnits\":10000,\"currency\":\"EUR\"}}",
            "{\"amount\":{\"minorUnits\":99999999999999999999,\"currency\":\"EUR\"}}"})
    void bodyThatIsNoCommitment_isARefusal(String body) {
        show();
        commit(body).statusCode(400).contentType("application/problem+json");
        post("preview", body, "k").statusCode(400);
        assertUnits(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -10_000, 1, 15_000, Long.MIN_VALUE, Long.MAX_VALUE})
    void amountThatIsNoMultipleOfTheUnit_isARefusal(long cents) {
        show();
        commit(intent(cents, "EUR", true)).statusCode(422);
        assertUnits(0);
    }

    @Test
    void amountAboveTheCapOrInAnotherCurrency_isARefusal() {
        show();
        commit(intent(110_000, "EUR", true)).statusCode(409);
        commit(intent(20_000, "CHF", true)).statusCode(422);
        commit(intent(20_000, "nothing", true)).statusCode(422);
        assertUnits(0);
    }

    @Test
    void offerThatIsSuspendedOrUnknown_isARefusal() {
        show();
        offers.suspend(round, "administrator", "Part C names the wrong owner");
        commit(TWO_UNITS).statusCode(409);
        post("preview", TWO_UNITS, "k").statusCode(409);
        assertUnits(0);
        round = UUID.randomUUID();
        commit(TWO_UNITS).statusCode(404);
        post("preview", TWO_UNITS, "k").statusCode(404);
    }

    @Test
    void accountThatWasNotAccepted_isARefusalThatSaysWhatToDo() {
        token = Machines.token("investor", NOT_ACCEPTED);
        given().auth().oauth2(token).get("/api/v1/investor/rounds/" + round + "/sheet").then().statusCode(422);
        commit(TWO_UNITS).statusCode(422).body("next", equalTo("/investor/onboarding"));
        assertUnits(0);
    }

    @Test
    void foreignCommitment_isNotThere() {
        Commitment foreign = stage.commit(round, Investing.investor(), 200);
        String path = "/api/v1/investor/commitments/" + foreign.id;
        given().auth().oauth2(token).get(path).then().statusCode(404);
        given().auth().oauth2(token).get(path + "/proof").then().statusCode(404);
        given().auth().oauth2(token).put(path + "/revocation").then().statusCode(404);
        assertUnits(2);
    }

    @Test
    void commitmentWhoseReflectionIsOver_cannotBeRevoked() throws Exception {
        show();
        String id = commit(TWO_UNITS).statusCode(201).extract().path("id");
        Thread.sleep(3_100);
        given().auth().oauth2(token).put("/api/v1/investor/commitments/" + id + "/revocation").then().statusCode(409);
        assertUnits(2);
    }
}
