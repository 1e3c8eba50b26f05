package energy.commonwatt.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;

@QuarkusTest
@WithTestResource(StackResource.class)
class PageFrameTest {

    @ParameterizedTest
    @ValueSource(strings = {"/dev/parts", "/dev/home", "/dev/plant", "/dev/generation", "/css/tokens.css", "/nothing",
            "/css/nothing.css",
            "/frame/violation", "/frame/failure", "/frame/administrators", "/api/frame/failure", "/frame/redirect",
            "/q/health/live", "/q/nothing"})
    void everyResponse_carriesTheSecurityHeaders(String path) {
        given().redirects().follow(false).get(path).then()
                .header("Content-Security-Policy", allOf(startsWith("default-src 'none'; script-src 'self'; style-src 'self'"),
                        containsString("connect-src 'self';"), containsString("frame-ancestors 'none'"),
                        not(containsString("unsafe"))))
                .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", notNullValue());
    }

    @Test
    void checker_mayAskAnyNode_andNothingElseMay() {
        given().get("/checker/").then().header("Content-Security-Policy", containsString("connect-src 'self' http: https:;"));
        given().get("/checkers").then().header("Content-Security-Policy", containsString("connect-src 'self';"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/parts", "/dev/home", "/dev/home-empty", "/dev/plant", "/dev/mails"})
    void pages_haveOneHeading_aSkipLink_andNoInlineCode(String path) {
        String html = given().get(path).then().statusCode(200).extract().asString();

        assertEquals(2, html.split("<h1").length, "one <h1> in " + path);
        assertThat(html, allOf(containsString("href=\"#content\""), containsString("id=\"content\""),
                not(containsString(" style=")), not(containsString("<style")), not(containsString("onclick"))));
        assertFalse(html.matches("(?s).*<script(?![^>]*\\bsrc=).*"),
                "inline script in " + path);
    }

    @ConfigProperty(name = "commonwatt.web.chain-label")
    String label;

    @Test
    void plantPage_showsGapsAndRefutedRecordsAsSuch() {
        given().get("/dev/plant").then().body(containsString("no readings"), containsString("row-refuted"),
                containsString("data-generation-chart"),
                containsString("One record is refuted"));
    }

    @Test
    void chainLabel_isOnEveryPage() {
        given().get("/dev/home").then().body(containsString(label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/nothing/at/all", "/css/nothing.css"})
    void unknownAddress_isTheWritten404(String path) {
        given().get(path).then().statusCode(404).contentType("text/html").body(containsString("There is no such page"),
                containsString("Nothing was changed."));
    }

    @Test
    void unknownAddressOfTheApi_isAProblem() {
        given().get("/api/v1/nothing").then().statusCode(404).contentType(Problem.MEDIA_TYPE).body("status", equalTo(404));
    }

    @Test
    void brokenRule_isAPageForPeople_withItsTextEscaped() {
        given().get("/frame/violation").then().statusCode(422).contentType("text/html").body(
                containsString("The roof is too steep"),
                containsString("at most 60 degrees"), containsString("&lt;b&gt;75"), not(containsString("<b>75")));
    }

    @Test
    void brokenRule_isAProblemForPrograms() {
        given().get("/api/frame/violation").then().statusCode(422).contentType(Problem.MEDIA_TYPE).body("type",
                equalTo("urn:commonwatt:problem:too-steep"), "expected", equalTo("at most 60 degrees"), "found",
                equalTo("<b>75</b> degrees"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/frame/failure", "/api/frame/failure"})
    void failure_namesAReferenceAndNoInside(String path) {
        given().get(path).then().statusCode(500).body(containsString("eference"), not(containsString("a secret of the inside")),
                not(containsString("IllegalState")));
    }

    @Test
    @TestSecurity(user = "olga", roles = Roles.OPERATOR)
    void foreignRole_isTheWritten403() {
        given().get("/frame/administrators").then().statusCode(403).contentType("text/html")
                .body(containsString("not for your role"));
    }

    @Test
    void formWithoutItsToken_isTheWritten400() {
        given().formParam("name", "x").post("/frame/form").then().statusCode(400).contentType("text/html")
                .body(containsString("We could not accept this form"));
    }

    @Test
    @TestSecurity(user = "olga", roles = Roles.OPERATOR)
    void navigation_showsAnOperatorTheirDeskAndNoOther() {
        given().get("/dev/home").then().body(containsString("/operator/uploads"), containsString("olga"),
                containsString("Sign out"),
                not(containsString("/administrator/approvals")));
    }

    @Test
    void navigation_showsAVisitorNoDesk() {
        given().get("/dev/home").then().body(containsString("Sign in"), not(containsString("/operator/uploads")),
                not(containsString("/administrator/approvals")));
    }

    @Test
    void flash_isShownOnce_andEscaped() {
        String carried = given().redirects().follow(false).get("/frame/redirect").then().statusCode(303).extract()
                .cookie("commonwatt-flash");

        given().cookie("commonwatt-flash", carried).get("/dev/home").then().body(containsString("Done: &lt;b&gt;approved"))
                .cookie("commonwatt-flash", "");
        given().get("/dev/home").then().body(not(containsString("approved&lt;")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "proven.%%%", "script.aGk", "."})
    void forgedFlash_isIgnored(String value) {
        given().cookie("commonwatt-flash", value).get("/dev/home").then().statusCode(200)
                .body(not(containsString("role=\"status\"")));
    }
}
