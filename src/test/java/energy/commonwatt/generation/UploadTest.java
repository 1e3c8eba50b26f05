package energy.commonwatt.generation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;

/** From a file sent to the API to readings on record. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
@TestSecurity(user = "operator", roles = "operator", attributes = @SecurityAttribute(key = "organisation", value = PlantInDatabase.OPERATOR))
class UploadTest extends UploadSteps {

    @Test
    void ownFormat_becomesReadingsAndOneRecordPerPointAndMonth() throws Exception {
        JsonPath upload = closed(post(own(rows("M1", 40), rows("M2", 3))));
        assertEquals(43, upload.getLong("counts.new"));
        assertEquals(2, upload.getList("records").size());
        assertEquals(43, count("reading"));
        JsonPath record = given().get("/api/v1/records/" + upload.getString("records[0]")).then().statusCode(200).extract()
                .jsonPath();
        assertEquals("reading-batch/1", record.getString("type"));
        assertEquals("M1", record.getString("record.body.meteringPoint"));
        assertEquals(40, record.getInt("record.body.readings.count"));
        assertEquals("PT15M", record.getString("record.body.interval"));
        assertEquals("plausibility/1", record.getString("record.body.plausibility.rule"));
    }

    @Test
    void sameFileThreeTimes_changesNothingAfterTheFirst() throws Exception {
        String file = own(rows("M1", 100));
        closed(post(file));
        long records = count("record");
        for (int i = 0; i < 2; i++) {
            JsonPath again = closed(post(file));
            assertEquals(0, again.getLong("counts.new"));
            assertEquals(100, again.getLong("counts.same"));
        }
        assertEquals(100, count("reading"));
        assertEquals(records, count("record"));
    }

    @Test
    void permutedAndOverlappingFiles_endInTheSameTable() throws Exception {
        List<String> rows = rows("M1", 200);
        List<String> permuted = new ArrayList<>(rows.subList(50, 200));
        Collections.shuffle(permuted, new Random(7));
        closed(post(own(rows.subList(0, 120))));
        JsonPath second = closed(post(own(permuted)));
        assertEquals(80, second.getLong("counts.new"));
        assertEquals(70, second.getLong("counts.same"));
        assertEquals(200, count("reading"));
        assertEquals(0, second.getLong("counts.conflicting"));
    }

    @Test
    void eightClientsAtOnce_storeEachReadingOnce() throws Exception {
        String file = own(rows("M1", 300), rows("M2", 300));
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Callable<JsonPath>> tasks = Collections.nCopies(8, () -> closed(post(file)));
            long fresh = 0;
            long same = 0;
            for (var done : clients.invokeAll(tasks)) {
                fresh += done.get().getLong("counts.new");
                same += done.get().getLong("counts.same");
            }
            assertEquals(600, fresh);
            assertEquals(7 * 600, same);
        }
        assertEquals(600, count("reading"));
        assertEquals(600,
                sum("select sum(reading_count) from generation_day d join metering_point p on p.id = d.metering_point_id"
                        + " where p.project_id = '" + plant.id() + "'"));
    }

    @Test
    void otherValueForAStoredInterval_conflictsAndChangesNothing() throws Exception {
        closed(post(own(List.of("M1,2020-06-01T00:00Z,2020-06-01T00:15Z,5"))));
        JsonPath second = closed(post(own(List.of("M1,2020-06-01T00:00Z,2020-06-01T00:15Z,6"))));
        assertEquals(1, second.getLong("counts.conflicting"));
        assertEquals(2, second.getLong("lines[0].line"));
        assertTrue(second.getString("lines[0].rule").contains("5000 mWh is already stored and stays"), second.prettify());
        assertEquals(5_000, sum("select sum(milliwatt_hours) from reading r join metering_point p on p.id = r.metering_point_id"
                + " where p.project_id = '" + plant.id() + "'"));
    }

    @Test
    void hourOverStoredQuarters_conflictsBecauseEnergyWouldCountTwice() {
        closed(post(own(List.of("M1,2020-06-01T00:15Z,2020-06-01T00:30Z,5"))));
        JsonPath second = closed(post(own(List.of("M1,2020-06-01T00:00Z,2020-06-01T01:00Z,20"))));
        assertEquals(1, second.getLong("counts.conflicting"));
        assertTrue(second.getString("lines[0].rule").contains("overlaps"));
    }

    @Test
    void doubledRowsInOneFile_areListedWithTheirLines() {
        JsonPath upload = closed(post(own(List.of("M1,2020-06-01T00:00Z,2020-06-01T00:15Z,5",
                "M1,2020-06-01T00:00Z,2020-06-01T00:15Z,5", "M1,2020-06-01T00:00Z,2020-06-01T00:15Z,7"))));
        assertEquals(List.of(1L, 1L, 1L), List.of(upload.getLong("counts.new"), upload.getLong("counts.same"),
                upload.getLong("counts.conflicting")));
        assertEquals(List.of(4, 3), upload.getList("lines.line"));
    }

    @Test
    void sameKeyAndFile_isTheSameUpload_otherFileIsAConflict() {
        String key = UUID.randomUUID().toString();
        String first = post(own(rows("M1", 2)), key).statusCode(202).extract().header("Location");
        assertEquals(first, post(own(rows("M1", 2)), key).statusCode(202).extract().header("Location"));
        post(own(rows("M1", 3)), key).statusCode(409).body("title", containsString("idempotency key"));
    }

    @Test
    void uploadOfAReplicaThatIsGone_isTakenUp() throws Exception {
        JsonPath done = closed(post(own(rows("M1", 10))));
        UUID orphan = UUID.randomUUID();
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(
                    "insert into upload (id, project_id, organisation_id, uploaded_by, idempotency_key, fingerprint, file_id,"
                            + " file_name, size, sha256, state, mapping, created_at, queued_at) select '" + orphan
                            + "', project_id,"
                            + " organisation_id, uploaded_by, '" + orphan
                            + "', fingerprint, file_id, file_name, size, sha256, 'STORING',"
                            + " mapping, created_at, now() from upload where id = '" + done.getString("id") + "'");
        }
        JsonPath taken = ended("/api/v1/uploads/" + orphan);
        assertEquals("CLOSED", taken.getString("state"));
        assertEquals(10, taken.getLong("counts.same"));
        assertEquals(10, count("reading"));
    }

    @Test
    void realPlantFile_goesTheWholeWay() throws Exception {
        PlantInDatabase golden = PlantInDatabase.solar(database, "America/Denver", 3_300, "SYS50");
        plant = golden;
        PlantFile file = PlantFile.of("nrel_pvdaq_system50_15min.csv", java.time.ZoneId.of("America/Denver"), 3_300, "SYS50");
        String mapping = MappingJson.write(file.guess().mapping().orElseThrow().inZone("America/Denver", false));
        JsonPath upload = closed(given().queryParam("mapping", mapping).header("Idempotency-Key", UUID.randomUUID())
                .contentType("text/csv").body(PlantFile.bytes("nrel_pvdaq_system50_15min.csv"))
                .post("/api/v1/projects/" + plant.slug() + "/readings").then());
        assertEquals(
                Map.of("rows", 95_232, "new", 92_328, "same", 0, "conflicting", 0, "refused", 0, "withoutValue", 2_904, "other",
                        0,
                        "notReading", 0),
                upload.getMap("counts"));
        assertEquals(33, upload.getList("records").size());
        given().get("/api/v1/projects/" + plant.slug() + "/generation?resolution=month").then().body("points.size()",
                equalTo(33));
    }

    @Test
    void totalRowAndGlitch_areCountedAndListed() throws Exception {
        ColumnMapping counter = Files.mapping(Quantity.COUNTER, EnergyUnit.WH, java.time.Duration.ofMinutes(15));
        JsonPath upload = closed(
                post("time,value\n2024-07-01 12:00,1000\n2024-07-01 12:15,0\n2024-07-01 12:30,1001\nTotal,1001\n", counter));
        assertEquals(List.of(1, 2, 1), List.of(upload.getInt("counts.new"), upload.getInt("counts.withoutValue"),
                upload.getInt("counts.notReading")));
        assertEquals(List.of("NOT_A_READING", "WITHOUT_VALUE", "WITHOUT_VALUE", "NOTED"), upload.getList("lines.outcome"));
        assertEquals(List.of(5, 2, 3, 4), upload.getList("lines.line"));
        assertEquals(1_000, sum("select sum(milliwatt_hours) from reading r join metering_point p on p.id = r.metering_point_id"
                + " where p.project_id = '" + plant.id() + "'"));
    }
}
