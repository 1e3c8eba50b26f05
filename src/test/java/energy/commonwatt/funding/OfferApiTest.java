package energy.commonwatt.funding;

import static energy.commonwatt.funding.RoundStage.done;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import energy.commonwatt.projects.Project;
import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.testsupport.Investing;
import energy.commonwatt.testsupport.Machines;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Offers that an operator's program proposes: nothing is public before an administrator has decided. */
@QuarkusTest
@WithTestResource(StackResource.class)
class OfferApiTest {

    @Inject
    ProjectService projects;
    @Inject
    RoundStage stage;
    private String slug;
    private String offer;

    @BeforeEach
    void plant() {
        slug = Plants.approved(projects, "Europe/Paris", 10_000, "M1");
        Instant now = Instant.now();
        offer = """
                {"unitPrice":{"minorUnits":10000,"currency":"EUR"},"minimumUnits":1,"targetUnits":2,"capUnits":10,"minimumTicketUnits":1,
                 "opensAt":"%s","closesAt":"%s","returnKind":"interest","returnBasisPoints":450,"termMonths":60,"feeBasisPoints":100,
                 "sheet":"%s"}"""
                .formatted(now, now.plus(Duration.ofDays(30)), Base64.getEncoder().encodeToString(Investing.sheet()));
    }

    private ValidatableResponse propose(UUID organisation, String body) {
        return given().auth().oauth2(Machines.token("operator", organisation)).contentType("application/json").body(body)
                .post("/api/v1/projects/" + slug + "/rounds").then();
    }

    private long offersOfThePlant() {
        return done(() -> FundingRound.count("project", Project.findBySlug(slug).orElseThrow()));
    }

    @Test
    void proposedOffer_isPublicOnceAnAdministratorApproved() {
        String location = propose(Plants.OPERATOR, offer).statusCode(201).body("state", equalTo("proposed")).extract()
                .header("Location");
        given().get(location).then().statusCode(404);
        stage.approve(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
        given().get(location).then().statusCode(200).body("phase", equalTo("open")).body("capUnits", equalTo(10));
        given().get("/api/v1/projects/" + slug + "/rounds").then().statusCode(200).body("size()", equalTo(1));
    }

    @Test
    void offerForSomebodyElsesPlant_isRefused() {
        propose(Plants.OTHER_OPERATOR, offer).statusCode(404);
        assertEquals(0, offersOfThePlant());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"EUR\"|\"XYW\"|400|unitPrice", "10000|10000.5|400|offer",
            "\"interest\"|\"gifts\"|400|returnKind",
            "\"minimumUnits\":1|\"minimumUnits\":3|422|target", "\"minimumUnits\":1|\"minimumUnits\":\"1\"|400|offer",
            "\"termMonths\":60|\"termMonths\":0|422|term", "\"termMonths\":60|\"months\":60|400|offer",
            "\"opensAt\":\"2|\"opensAt\":\"in 2|400|opensAt",
            "\"sheet\":\"|\"sheet\":\"!|400|sheet", "\"sheet\":\"|\"sheet\":\"AAAA|415|information sheet"})
    void offerThatBreaksARule_isRefusedByName(String good, String bad, int status, String named) {
        propose(Plants.OPERATOR, offer.replaceFirst(good, bad)).statusCode(status).body("title", containsString(named));
        assertEquals(0, offersOfThePlant());
    }
}
