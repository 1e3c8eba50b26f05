package energy.commonwatt.onboarding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.money.Iban;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The guided path in the browser. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
@TestSecurity(user = "page-investor", roles = "investor", attributes = {
        @SecurityAttribute(key = "sub", value = OnboardingPagesTest.SUBJECT),
        @SecurityAttribute(key = "email", value = "page-investor@example.com")})
class OnboardingPagesTest {

    static final String SUBJECT = "subject-of-the-pages-test";
    private static final String HERE = "/investor/onboarding";
    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";

    /** Each test begins without a case. */
    @BeforeEach
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery("update onboarding_case set subject = 'forgotten-' || id where subject = ?1")
                .setParameter(1, SUBJECT).executeUpdate());
    }

    @Test
    void wholePath_endsWithACaseThatWaits() {
        given().get(HERE).then().statusCode(200).body(allOf(containsString("Not begun"), containsString("To do"),
                containsString("Sandbox identity check: nobody was checked")));
        person().header("Location", containsString(HERE + "/documents"));
        upload("passport.pdf", DocumentKindTest.pdf("passport"), "IDENTITY").statusCode(303);
        send("/funds", Map.of("source", "SAVINGS", "explanation", "Wages", "exposed", "no")).statusCode(303);
        send("/category", Map.of("sophisticated", "no")).statusCode(303);
        send("/knowledge", answers()).statusCode(303);
        given().get(HERE + "/knowledge").then().body(containsString("That is sufficient."));
        send("/loss", Map.of("income", "32000", "liquidAssets", "15000", "commitments", "9000")).statusCode(303);
        given().get(HERE + "/loss").then()
                .body(allOf(containsString("EUR\u00a038,000.00"), containsString("EUR\u00a03,800.00")));
        send("/loss/seen", Map.of("confirmed", "yes")).statusCode(303);
        send("/payout", Map.of("iban", "de89 3704 0044 0532 0130 00")).statusCode(303).header("Location",
                containsString(HERE + "/review"));
        String review = given().get(HERE + "/review").then().statusCode(200).extract().asString();
        assertTrue(review.contains("Investor &lt;One&gt;") && review.contains(new Iban(Newcomer.IBAN).grouped()), review);
        send("/review", Map.of("seen", seen(review), "confirmed", "yes")).statusCode(303);
        given().get(HERE).then().body(allOf(containsString("With us: an administrator looks at it"),
                containsString("You handed your case in"), containsString("Waiting for us")));
        given().get("/api/v1/investor/case").then().body("state", equalTo("SUBMITTED"))
                .body("steps.state", hasItem("WAITING")).body("notices", hasItem("Sandbox identity check: nobody was checked"));
        send("/payout", Map.of("iban", Newcomer.IBAN)).statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/person", "/person/company", "/documents", "/funds", "/category", "/knowledge", "/loss", "/payout",
            "/review", ""})
    void everyPage_hasOneHeadingTheNoticeAndNoInlineCode(String page) {
        String html = given().get(HERE + page).then().statusCode(200).extract().asString();
        assertEquals(2, html.split("<h1").length);
        assertTrue(html.contains("Sandbox identity check: nobody was checked"));
        assertTrue(html.contains("Sandbox screening: no list was searched"));
        assertTrue(!html.contains(" style=") && !html.contains("onclick"));
    }

    @Test
    void fieldsThatCannotBeTaken_areNamedAtTheTopAndBesideThem() {
        send("/person", Map.of("name", "<b>A</b>", "birthDay", "31", "birthMonth", "2", "birthYear", "1990")).statusCode(422)
                .body(allOf(containsString("There is a problem with your answers. Nothing was changed."),
                        containsString("href=\"#birthDate\""), containsString("href=\"#taxCountry\""),
                        containsString("value=\"&lt;b&gt;A&lt;/b&gt;\""), not(containsString("<b>A</b>"))));
        given().get("/api/v1/investor/case").then().body("state", equalTo("NONE"));
    }

    @Test
    void company_isTaken() {
        RequestSpecification form = form().formParam("name", "Company").formParam("register", "Court").formParam("number", "1")
                .formParam("street", "Main street 1").formParam("postcode", "1000").formParam("city", "Town")
                .formParam("country", "FR").formParam("representative", "Representative")
                .formParam("ownerName", "Owner One", "Owner Two", "").formParam("ownerDay", "1", "2", "")
                .formParam("ownerMonth", "1", "2", "").formParam("ownerYear", "1970", "1980", "")
                .formParam("ownerShare", "50", "33.33", "");
        form.post(HERE + "/person/company").then().statusCode(303);
        given().get(HERE + "/person/company").then().body(allOf(containsString("value=\"Owner Two\""),
                containsString("value=\"33.33\"")));
    }

    @ParameterizedTest
    @CsvSource({"'',none", "DE89370400440532013001,something that is none", "<script>,something that is none"})
    void accountNumberThatIsNone_isRefused(String iban, String found) {
        send("/payout", Map.of("iban", iban)).statusCode(422)
                .body(allOf(containsString("found " + found), not(containsString("<script>"))));
    }

    @Test
    void insufficientKnowledge_showsTheFixedWarningUntilItIsConfirmed() {
        send("/knowledge/decline", Map.of()).statusCode(303);
        given().get(HERE + "/knowledge").then().body(allOf(containsString("You did not take the test."),
                containsString("You may lose all of the money that you invest")));
        send("/knowledge/warning", Map.of()).statusCode(422);
        send("/knowledge/warning", Map.of("confirmed", "yes")).statusCode(303);
        given().get(HERE + "/knowledge").then().body(containsString("You confirmed the warning on"));
        send("/knowledge/warning", Map.of("confirmed", "yes")).statusCode(409);
    }

    @Test
    void alteredHiddenFields_areRefused() {
        Map<String, String> other = new HashMap<>(answers());
        other.put("version", "knowledge-test/999");
        send("/knowledge", other).statusCode(409).body(containsString("The questions have changed"));
        send("/knowledge", Map.of("version", "knowledge-test/1")).statusCode(422);
        person();
        send("/review", Map.of("seen", "999", "confirmed", "yes")).statusCode(409);
    }

    @Test
    void documentsOfAnotherKind_areRefusedWhateverTheirName() {
        byte[] html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        upload("passport.pdf", html, "IDENTITY").statusCode(415).body(containsString("This document cannot be taken"));
        upload("passport.png", new byte[]{'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}, "IDENTITY").statusCode(415);
        upload("passport.pdf", new byte[0], "IDENTITY").statusCode(org.hamcrest.Matchers.anyOf(equalTo(415), equalTo(422)));
        upload("passport.pdf", DocumentKindTest.pdf("x"), "OTHER").statusCode(422);
        given().get("/api/v1/investor/case").then().body("state", equalTo("NONE"));
    }

    @Test
    void documentOfTenMegabytes_isTakenAndOneByteMoreIsNot() throws Exception {
        upload("scan.png", DocumentKindTest.png(10_485_760), "IDENTITY").statusCode(303);
        upload("scan.png", DocumentKindTest.png(10_485_761), "IDENTITY").statusCode(413)
                .body(containsString("at most 10485760 bytes"));
    }

    @Test
    void ownDocument_isGivenBackAsAFileUnderOurName() {
        byte[] passport = DocumentKindTest.pdf("mine");
        upload("../../etc/passwd.html", passport, "IDENTITY").statusCode(303);
        upload("again.pdf", passport, "IDENTITY").statusCode(303);
        String page = given().get(HERE + "/documents").then().statusCode(200).body(not(containsString("passwd"))).extract()
                .asString();
        assertEquals(2, page.split("identity-\\d+\\.pdf</a>").length, "the same bytes are one document");
        String link = page.replaceAll("(?s).*href=\"(" + HERE + "/documents/[0-9a-f-]{36})\".*", "$1");
        byte[] back = given().get(link).then().statusCode(200).header("Content-Type", equalTo("application/pdf"))
                .header("Content-Disposition", equalTo("attachment; filename=\"identity-1.pdf\""))
                .header("X-Content-Type-Options", equalTo("nosniff")).header("Cache-Control", equalTo("no-store")).extract()
                .asByteArray();
        assertArrayEquals(passport, back);
        send(link.substring(HERE.length()) + "/remove", Map.of()).statusCode(303);
        given().get(link).then().statusCode(404);
    }

    @Test
    void foreignDocument_isNotThere() {
        Newcomer other = Newcomer.person().answered();
        UUID foreign = QuarkusTransaction.requiringNew().call(() -> CaseDocument.of(other.caseId()).getFirst().id);
        given().get(HERE + "/documents/" + foreign).then().statusCode(404);
        person();
        given().get(HERE + "/documents/" + foreign).then().statusCode(404);
        send("/documents/" + foreign + "/remove", Map.of()).statusCode(404);
        assertEquals(foreign, QuarkusTransaction.requiringNew().call(() -> CaseDocument.of(other.caseId()).getFirst().id));
    }

    @Test
    void deskAndQueue_areNotForInvestors() {
        for (String path : List.of("/administrator/investors", "/api/v1/investors",
                "/administrator/investors/" + UUID.randomUUID()
                        + "/export")) {
            given().get(path).then().statusCode(403);
        }
    }

    @Test
    void formWithoutItsToken_changesNothing() {
        given().redirects().follow(false).formParam("iban", Newcomer.IBAN).post(HERE + "/payout").then().statusCode(400);
        given().get("/api/v1/investor/case").then().body("state", equalTo("NONE"));
    }

    private static ValidatableResponse person() {
        Map<String, String> fields = new HashMap<>(Map.of("name", "Investor <One>", "birthDay", "27", "birthMonth", "3",
                "birthYear", "1986", "nationality", "FR", "street", "Main street 1", "postcode", "1000", "city", "Town",
                "country",
                "FR"));
        fields.put("taxCountry", "FR");
        return send("/person", fields).statusCode(303);
    }

    private static Map<String, String> answers() {
        Map<String, String> fields = new HashMap<>();
        Newcomer.rightAnswers().forEach((question, answer) -> fields.put(question, answer.toString()));
        fields.put("version", "knowledge-test/1");
        return fields;
    }

    private static String seen(String page) {
        return page.replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).cookie("csrf-token", CSRF).formParam("csrf-token", CSRF);
    }

    private static ValidatableResponse send(String path, Map<String, String> fields) {
        return form().formParams(fields).post(HERE + path).then();
    }

    private static ValidatableResponse upload(String name, byte[] content, String purpose) {
        return given().redirects().follow(false).cookie("csrf-token", CSRF).multiPart("csrf-token", CSRF)
                .multiPart("purpose", purpose).multiPart("file", name, content).post(HERE + "/documents").then();
    }
}
