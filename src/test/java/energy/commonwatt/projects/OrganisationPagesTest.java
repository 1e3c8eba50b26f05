package energy.commonwatt.projects;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.Caller;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The administrator's pages about organisations, and what an operator sees of their own. Who may open them: AccessMatrixTest. */
@QuarkusTest
@WithTestResource(StackResource.class)
class OrganisationPagesTest {

    private static final String DESK = "/administrator/organisations";
    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    ProjectService projects;

    private final String name = "Cooperative " + UUID.randomUUID();

    @Test
    void registeredOrganisation_isListedAndSaysHowAccountsJoin() {
        String page = send(DESK, name).statusCode(303).extract().header("Location");

        String id = page.substring(page.lastIndexOf('/') + 1);
        administrator().get(page).then().statusCode(200).body(allOf(containsString("<code>" + id), containsString(name),
                containsString("the field “Organisation”"), containsString("the realm role “operator”"),
                containsString("administrator</td>")));
        administrator().get(DESK).then().body(containsString(name));
    }

    @Test
    void otherName_isShownWithTheFormer() {
        String page = send(DESK, name).extract().header("Location");

        send(page, name + " & sons").statusCode(303);
        administrator().get(page).then().body(allOf(containsString("<h1>" + name + " &amp; sons"),
                containsString("<th scope=\"row\">" + name + "</th>")));
    }

    @Test
    void nameThatIsTaken_isRefusedAndStaysInTheForm() {
        send(DESK, name).statusCode(303);

        send(DESK, name).statusCode(409).body(allOf(containsString("Another organisation has this name"),
                containsString("Nothing was changed"), containsString("value=\"" + name + "\"")));
    }

    @Test
    void nameWithoutLetters_isRefused() {
        String page = send(DESK, name).extract().header("Location");

        send(page, " ").statusCode(422).body(allOf(containsString("Expected 1 to 200 characters; found none"),
                containsString("<h1>" + name)));
    }

    @Test
    void formWithoutAName_isRefused() {
        administrator().cookie("csrf-token", CSRF).formParam("csrf-token", CSRF).post(DESK).then().statusCode(422);
    }

    @Test
    void script_isShownAsText() {
        String page = send(DESK, "<script>" + name).extract().header("Location");

        administrator().get(page).then().body(allOf(containsString("&lt;script&gt;" + name), not(containsString("<script>"))));
    }

    @Test
    void unknownOrganisation_isNotThere() {
        administrator().get(DESK + "/" + UUID.randomUUID()).then().statusCode(404);
        administrator().get(DESK + "/none").then().statusCode(404);
        send(DESK + "/" + UUID.randomUUID(), name).statusCode(404);
    }

    @Test
    void operator_seesForWhomTheyActAndTheirAccountPage() {
        projects.register(Plants.OPERATOR, "Operator under test");
        given().cookies(Caller.OPERATOR.cookies()).get("/operator/projects").then().statusCode(200)
                .body(allOf(containsString("Your account acts for "), containsString("/realms/commonwatt/account/"),
                        containsString("Propose a plant")));
    }

    @Test
    @io.quarkus.test.security.TestSecurity(user = "olga", roles = "operator")
    void operatorWithoutAnOrganisation_isToldWhomToAsk() {
        given().get("/operator/projects").then().statusCode(200).body(allOf(
                containsString("Your account acts for no organisation yet"), containsString("olga"),
                not(containsString("/operator/proposals"))));
    }

    private static RequestSpecification administrator() {
        return given().redirects().follow(false).cookies(Caller.ADMINISTRATOR.cookies());
    }

    private static ValidatableResponse send(String path, String name) {
        return administrator().cookie("csrf-token", CSRF).formParam("csrf-token", CSRF).formParam("name", name).post(path)
                .then();
    }
}
