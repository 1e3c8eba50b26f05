package energy.commonwatt.generation;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** Sends files to a new plant and looks at what becomes of them. */
abstract class UploadSteps {

    @Inject
    DataSource database;
    PlantInDatabase plant;

    @BeforeEach
    void plant() throws SQLException {
        plant = PlantInDatabase.solar(database, "Europe/Paris", 10_000, "M1", "M2");
    }

    static List<String> rows(String point, int count) {
        List<String> rows = new ArrayList<>();
        java.time.Instant start = java.time.Instant.parse("2020-06-01T00:00:00Z");
        for (int i = 0; i < count; i++, start = start.plusSeconds(900)) {
            rows.add(point + "," + start + "," + start.plusSeconds(900) + "," + i % 7 + ".25");
        }
        return rows;
    }

    @SafeVarargs
    static String own(List<String>... parts) {
        StringBuilder text = new StringBuilder("meteringPoint,start,end,energyWh\n");
        for (List<String> part : parts) {
            text.append(String.join("\n", part)).append('\n');
        }
        return text.toString();
    }

    /** Sends a table with the mapping that says how to read it. */
    ValidatableResponse post(String body, ColumnMapping mapping) {
        return given().header("Idempotency-Key", UUID.randomUUID()).contentType("text/csv")
                .queryParam("mapping", MappingJson.write(mapping)).body(body)
                .post("/api/v1/projects/" + plant.slug() + "/readings").then();
    }

    ValidatableResponse post(String body) {
        return post(body, UUID.randomUUID().toString());
    }

    ValidatableResponse post(String body, String key) {
        return given().header("Idempotency-Key", key).contentType("text/csv").body(body)
                .post("/api/v1/projects/" + plant.slug() + "/readings").then();
    }

    ValidatableResponse post(String body, String key, String meteringPoint) {
        return given().header("Idempotency-Key", key).contentType("text/csv").queryParam("meteringPoint", meteringPoint)
                .body(body)
                .post("/api/v1/projects/" + plant.slug() + "/readings").then();
    }

    static JsonPath closed(ValidatableResponse accepted) {
        JsonPath upload = finished(accepted);
        assertEquals("CLOSED", upload.getString("state"), upload.prettify());
        return upload;
    }

    static JsonPath finished(ValidatableResponse accepted) {
        return ended(accepted.statusCode(202).extract().header("Location"));
    }

    static JsonPath ended(String location) {
        for (int i = 0; i < 600; i++) {
            JsonPath upload = given().get(location).then().statusCode(200).extract().jsonPath();
            if (List.of("CLOSED", "REFUSED").contains(upload.getString("state"))) {
                return upload;
            }
            pause();
        }
        throw new AssertionError("the upload does not end: " + location);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String table) throws SQLException {
        return sum(switch (table) {
            case "record" -> "select count(*) from record where log_name = 'asset/" + plant.id() + "'";
            default -> "select count(*) from " + table
                    + " t join metering_point p on p.id = t.metering_point_id where p.project_id = '"
                    + plant.id() + "'";
        });
    }

    long sum(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
