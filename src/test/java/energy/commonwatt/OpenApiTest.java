package energy.commonwatt;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.Routes;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What the application says about itself to programs. */
@QuarkusTest
@WithTestResource(StackResource.class)
class OpenApiTest {

    private static final List<String> GUARDED = List.of("POST ", "PUT ", "GET /api/v1/uploads", "GET /api/v1/investor",
            "GET /api/v1/bank-statements", "GET /api/v1/payment-files",
            "GET /api/v1/projects/{slug}/metering-points");

    @Test
    void description_hasTitleVersionAndBearerScheme() {
        JsonPath api = api();
        assertEquals("Commonwatt", api.getString("info.title"));
        assertEquals("1", api.getString("info.version"));
        assertEquals("http", api.getString("components.securitySchemes.bearer.type"));
        assertEquals("bearer", api.getString("components.securitySchemes.bearer.scheme"));
    }

    @Test
    void everyRouteOfTheApi_isDescribedWithItsRefusals() {
        Map<String, Map<String, Map<String, Object>>> paths = api().getMap("paths");
        TreeSet<String> described = new TreeSet<>();
        List<String> lacking = new ArrayList<>();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            String route = method.toUpperCase(java.util.Locale.ROOT) + " " + path;
            described.add(route);
            lacking.addAll(lacking(route, operation));
        }));
        TreeSet<String> routes = new TreeSet<>(Routes.all());
        routes.removeIf(route -> !route.contains(" /api/"));
        assertEquals(routes, described);
        assertEquals(List.of(), lacking);
    }

    private static List<String> lacking(String route, Map<String, Object> operation) {
        List<String> lacking = new ArrayList<>();
        if (String.valueOf(operation.get("summary")).length() < 10) {
            lacking.add(route + " summary");
        }
        boolean guarded = GUARDED.stream().anyMatch(route::startsWith);
        if (guarded != (operation.get("security") != null)) {
            lacking.add(route + " security");
        }
        List<String> statuses = new ArrayList<>(List.of("400"));
        statuses.addAll(guarded ? List.of("401", "403") : List.of());
        statuses.addAll(route.contains("{") ? List.of("404") : List.of());
        statuses.addAll(route.startsWith("POST ") ? List.of("409", "413", "415", "422") : List.of());
        statuses.removeAll(((Map<?, ?>) operation.get("responses")).keySet());
        statuses.forEach(status -> lacking.add(route + " " + status));
        return lacking;
    }

    private static JsonPath api() {
        return given().accept("application/json").get("/q/openapi").then().statusCode(200).extract().jsonPath();
    }
}
