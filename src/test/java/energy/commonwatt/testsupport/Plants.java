package energy.commonwatt.testsupport;

import static io.restassured.RestAssured.given;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import energy.commonwatt.projects.MeteringPointSpec;
import energy.commonwatt.projects.PlantSpec;
import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.projects.Technology;
import energy.commonwatt.projects.TrustTier;
import io.restassured.path.json.JsonPath;

/** Plants of the demo operators, and what is sent for them. */
public final class Plants {

    /** Organisation of the accounts "operator" and "commonwatt-meter-upload" of the realm file. */
    public static final UUID OPERATOR = UUID.fromString("0a1b6f0e-0000-4000-8000-000000000001");
    /** Organisation of the account "operator-wind". */
    public static final UUID OTHER_OPERATOR = UUID.fromString("0a1b6f0e-0000-4000-8000-000000000002");

    /** Organisation of the account "attester". */
    public static final UUID ATTESTER = UUID.fromString("0a1b6f0e-0000-4000-8000-000000000003");

    private static final int ATTEMPTS = 1_200;

    private Plants() {
    }

    public static PlantSpec spec(String slug, String zone, long acWatts, String... codes) {
        List<MeteringPointSpec> points = List.of(codes).stream()
                .map(code -> new MeteringPointSpec(code, acWatts, TrustTier.PORTAL_EXPORT)).toList();
        return new PlantSpec(slug, "Plant under test", "Under test", Technology.SOLAR, null, acWatts, "Golden",
                new BigDecimal("39.7406"), new BigDecimal("-105.1775"), zone, points);
    }

    /** @return slug of a new plant that waits for an administrator */
    public static String proposed(ProjectService projects) {
        projects.register(OPERATOR, "Operator under test");
        projects.register(OTHER_OPERATOR, "Other operator under test");
        String slug = "plant-" + UUID.randomUUID();
        projects.propose(spec(slug, "Europe/Paris", 10_000, "M1", "M2"), OPERATOR, "proposer");
        return slug;
    }

    /** @return slug of a new public plant */
    public static String approved(ProjectService projects, String zone, long acWatts, String... codes) {
        projects.register(OPERATOR, "Operator under test");
        projects.register(OTHER_OPERATOR, "Other operator under test");
        String slug = "plant-" + UUID.randomUUID();
        projects.propose(spec(slug, zone, acWatts, codes), OPERATOR, "proposer");
        projects.approve(slug, "first decider");
        projects.approve(slug, "decider");
        return slug;
    }

    /** Rows of our own format, quarter hours from 2020-06-01. */
    public static List<String> rows(String point, int count) {
        List<String> rows = new ArrayList<>();
        Instant start = Instant.parse("2020-06-01T00:00:00Z");
        for (int i = 0; i < count; i++, start = start.plusSeconds(900)) {
            rows.add(point + "," + start + "," + start.plusSeconds(900) + "," + i % 7 + ".25");
        }
        return rows;
    }

    public static String csv(List<String> rows) {
        return "meteringPoint,start,end,energyWh\n" + String.join("\n", rows) + "\n";
    }

    /** Asks until the upload has ended. @param token of the sender @param location as the API gave it */
    public static JsonPath finished(String token, String location) {
        for (int i = 0; i < ATTEMPTS; i++) {
            JsonPath upload = given().auth().oauth2(token).get(location).then().statusCode(200).extract().jsonPath();
            if (List.of("CLOSED", "REFUSED").contains(upload.getString("state"))) {
                return upload;
            }
            pause();
        }
        throw new AssertionError("the upload does not end: " + location);
    }

    /** Asks until the record has a proof pack. */
    public static byte[] pack(String record) {
        for (int i = 0; i < ATTEMPTS; i++) {
            var answer = given().get("/api/v1/records/" + record + "/proof-pack");
            if (answer.statusCode() == 200) {
                return answer.asByteArray();
            }
            pause();
        }
        throw new AssertionError("the record is not proven: " + record);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
