package energy.commonwatt.onboarding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.Json;
import energy.commonwatt.verification.SaltedCommitment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;

/** The administrators' desk in the browser. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
@TestSecurity(user = "desk-admin", roles = "administrator", attributes = @SecurityAttribute(key = "sub", value = "subject-of-desk-admin"))
class InvestorDeskPagesTest {

    private static final String DESK = "/administrator/investors";
    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void handedInCase_standsInTheQueueWithItsAgeAndChecks() {
        Newcomer newcomer = new Newcomer("Queue Person " + UUID.randomUUID(), false).submit();
        given().get(DESK).then().statusCode(200).body(allOf(containsString("Sandbox identity check: nobody was checked"),
                containsString("To decide")));
        given().get(page(newcomer)).then().statusCode(200).body(allOf(containsString(newcomer.name), containsString("Passed"),
                containsString("No hit"), containsString("identity-1.pdf"), containsString("Handed in"),
                containsString("Sandbox identity check: nobody was checked"),
                containsString("Accept as investor: Non-sophisticated")));
        given().get("/api/v1/investors?size=200").then().statusCode(200).body("cases.id",
                hasItem(newcomer.caseId().toString()));
        given().get("/api/v1/investors/" + newcomer.caseId()).then().body("name", equalTo(newcomer.name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "SUBMITTED", "ASKED_BACK", "ACCEPTED", "SUSPENDED", "REFUSED", "ERASED", "nonsense", ""})
    void everyState_hasAPage(String state) {
        given().get(DESK + "?state=" + state + "&page=99").then().statusCode(200);
    }

    @Test
    void company_isAcceptedOnlyWithASecondAdministrator() {
        Newcomer company = Newcomer.company().submit();
        send(company, "/accept", accept(company)).statusCode(303);
        given().get(page(company)).then().body(containsString("a second one is needed"));
        send(company, "/accept", accept(company)).statusCode(422)
                .body(containsString("A company is accepted by two administrators"));
        company.accept(Newcomer.SECOND);
        assertEquals(CaseState.ACCEPTED, company.found().state);
    }

    @Test
    void alteredHiddenFields_decideNothing() {
        Newcomer newcomer = Newcomer.person().submit();
        Map<String, String> altered = new TreeMap<>(accept(newcomer));
        altered.put("sophisticated", "yes");
        send(newcomer, "/accept", altered).statusCode(409);
        altered.putAll(Map.of("sophisticated", "no", "seen", "0"));
        send(newcomer, "/accept", altered).statusCode(409).body(containsString("changed since you opened this page"));
        assertEquals(CaseState.SUBMITTED, newcomer.found().state);
    }

    @Test
    void askedBack_isToldWithTheStepsAndComesBack() {
        Newcomer newcomer = Newcomer.person().submit();
        send(newcomer, "/ask-back", Map.of("seen", version(newcomer), "reason", " ")).statusCode(422)
                .body(containsString("A reason is needed"));
        send(newcomer, "/ask-back", Map.of("seen", version(newcomer), "steps", "documents", "reason", "The scan is dark"))
                .statusCode(303);
        assertEquals(CaseState.ASKED_BACK, newcomer.found().state);
        assertTrue(newcomer.found().askedBack().contains(Step.DOCUMENTS));
        newcomer.upload(DocumentPurpose.IDENTITY, DocumentKindTest.pdf("brighter"));
        newcomer.submitAgain();
        send(newcomer, "/accept", accept(newcomer)).statusCode(303);
        given().get(page(newcomer)).then().body(allOf(containsString("The scan is dark"), containsString("desk-admin")));
    }

    @Test
    void refused_isTheEnd() {
        Newcomer newcomer = Newcomer.person().submit();
        send(newcomer, "/refuse", Map.of("seen", version(newcomer), "reason", "Another person's passport")).statusCode(303);
        send(newcomer, "/accept", accept(newcomer)).statusCode(409);
        send(newcomer, "/lift", Map.of("seen", version(newcomer), "reason", "x")).statusCode(409);
    }

    @Test
    void checkAgain_addsAnswers() {
        Newcomer newcomer = Newcomer.person().submit();
        send(newcomer, "/check", Map.of()).statusCode(303);
        assertEquals(4, QuarkusTransaction.requiringNew().call(() -> CaseCheck.of(newcomer.caseId()).size()));
    }

    @Test
    void export_hasEverythingThatOpensTheCommitments() throws IOException {
        Newcomer newcomer = Newcomer.person().submit();
        byte[] zip = given().get(page(newcomer) + "/export").then().statusCode(200)
                .header("Content-Disposition", containsString("attachment")).extract().asByteArray();
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        assertEquals("[case.json, documents/identity-1.pdf, evidence.json]", entries.keySet().toString());
        assertTrue(new String(entries.get("case.json"), StandardCharsets.UTF_8).contains("\"birthDate\":\"1986-03-27\""));
        Map<?, ?> evidence = (Map<?, ?>) Json.parse(entries.get("evidence.json"));
        var kept = (java.util.List<?>) evidence.get("evidence");
        assertEquals(8, kept.size());
        for (Object one : kept) {
            Map<?, ?> map = (Map<?, ?>) one;
            assertTrue(SaltedCommitment.opens((String) map.get("commitment"), Hex.parse((String) map.get("salt")),
                    map.get("value")));
        }
    }

    @Test
    void erasure_leavesAPageWithoutThePerson() {
        Newcomer newcomer = new Newcomer("Zebedee Quillfeather", false).submit();
        UUID id = newcomer.caseId();
        send(newcomer, "/erase", Map.of("seen", version(newcomer), "why", "nonsense")).statusCode(422);
        String version = version(newcomer);
        form().formParams(Map.of("seen", version, "why", "ASKED_BY_PERSON")).post(DESK + "/" + id + "/erase").then()
                .statusCode(303);
        given().get(DESK + "/" + id).then().statusCode(200).body(allOf(containsString("Erased on"),
                not(containsString("Quillfeather")), not(containsString("/export"))));
        given().get("/api/v1/investors/" + id).then().body("state", equalTo("ERASED")).body("name", equalTo(null));
    }

    @Test
    void acceptedPerson_cannotBeErasedYet() {
        Newcomer newcomer = Newcomer.person().submit();
        newcomer.accept(Newcomer.ADMIN);
        given().get(page(newcomer)).then().body(containsString("Not before"));
        send(newcomer, "/erase", Map.of("seen", version(newcomer), "why", "ASKED_BY_PERSON")).statusCode(422)
                .body(containsString("This person must still be kept"));
    }

    @Test
    void document_isOpenedAsAFileAndOnlyWithinItsCase() {
        Newcomer newcomer = Newcomer.person().submit();
        Newcomer other = Newcomer.person().submit();
        UUID document = QuarkusTransaction.requiringNew().call(() -> CaseDocument.of(newcomer.caseId()).getFirst().id);
        given().get(page(newcomer) + "/documents/" + document).then().statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        given().get(page(other) + "/documents/" + document).then().statusCode(404);
    }

    @Test
    void unknownCase_isNotThere() {
        String nobody = DESK + "/" + UUID.randomUUID();
        for (String path : new String[]{nobody, nobody + "/export", DESK + "/none", "/api/v1/investors/" + UUID.randomUUID()}) {
            given().get(path).then().statusCode(404);
        }
        for (String action : new String[]{"/accept", "/ask-back", "/refuse", "/lift", "/check"}) {
            form().formParam("seen", "0").formParam("reason", "x").post(nobody + action).then().statusCode(404);
        }
    }

    private static Map<String, String> accept(Newcomer newcomer) {
        return Map.of("seen", version(newcomer), "sophisticated", "no", "listsSearched", "");
    }

    private static String version(Newcomer newcomer) {
        return Integer.toString(newcomer.found().version);
    }

    private static String page(Newcomer newcomer) {
        return DESK + "/" + newcomer.caseId();
    }

    private static io.restassured.specification.RequestSpecification form() {
        return given().redirects().follow(false).cookie("csrf-token", CSRF).formParam("csrf-token", CSRF);
    }

    private static ValidatableResponse send(Newcomer newcomer, String action, Map<String, String> fields) {
        return form().formParams(fields).post(page(newcomer) + action).then();
    }
}
