package energy.commonwatt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;

import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.testsupport.DemoIdentity;
import energy.commonwatt.testsupport.Plants;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Asks the API with the token of a real service account, for a new plant. */
abstract class ApiSteps {

    static final String PROBLEM = "application/problem+json";

    @Inject
    ProjectService projects;
    @Inject
    DataSource database;
    String token;
    String slug;

    @BeforeEach
    void plant() {
        token = new DemoIdentity().machineToken();
        slug = Plants.approved(projects, "Europe/Paris", 10_000, "M1", "M2");
    }

    static String mapping(String column) {
        return "{\"timeColumn\":\"time\",\"order\":\"YEAR_FIRST\",\"stamp\":\"START\",\"valueColumn\":\"" + column
                + "\",\"quantity\":\"POWER_AVERAGE\",\"unit\":\"kW\",\"interval\":\"PT15M\",\"zone\":\"Europe/Paris\","
                + "\"trustOffset\":true,\"meteringPoint\":\"M1\"}";
    }

    RequestSpecification posting() {
        return posting(token);
    }

    static RequestSpecification posting(String token) {
        return given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID());
    }

    ValidatableResponse post(String body) {
        return post(body, UUID.randomUUID().toString());
    }

    ValidatableResponse post(String body, String key) {
        return given().auth().oauth2(token).header("Idempotency-Key", key).contentType("text/csv").body(body)
                .post(readingsPath()).then();
    }

    String readingsPath() {
        return "/api/v1/projects/" + slug + "/readings";
    }

    /** RFC 9457, with words. */
    static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType(PROBLEM).body("status", equalTo(status))
                .body("title", matchesPattern("(?s).{4,}")).body("detail", matchesPattern("(?s).{10,}"));
    }

    void unchanged() throws SQLException {
        assertEquals(0, readings());
    }

    long readings() throws SQLException {
        return Long.parseLong(one("select count(*) from reading r join metering_point p on p.id = r.metering_point_id"
                + " join project j on j.id = p.project_id where j.slug = '" + slug + "'"));
    }

    String one(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
