package energy.commonwatt.generation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import energy.commonwatt.records.RecordAuditor;
import energy.commonwatt.records.StoredRecord;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.verification.LogHash;
import energy.commonwatt.verification.LogVerifier;
import energy.commonwatt.verification.RootBuilder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** From a file sent to the API to readings on record. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
@TestSecurity(user = "operator", roles = "operator", attributes = @SecurityAttribute(key = "organisation", value = PlantInDatabase.OPERATOR))
class UploadTest {

    @Inject
    DataSource database;
    @Inject
    RecordAuditor auditor;
    private PlantInDatabase plant;

    @BeforeEach
    void plant() throws SQLException {
        plant = PlantInDatabase.solar(database, "Europe/Paris", 10_000, "M1", "M2");
    }

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
    void rootOfARecord_canBeRecomputedAndOneReadingProvenAlone() {
        JsonPath upload = closed(post(own(rows("M1", 37))));
        String record = upload.getString("records[0]");
        String root = given().get("/api/v1/records/" + record).jsonPath().getString("record.body.readings.root");
        String[] leaves = given().get("/api/v1/records/" + record + "/readings").then().statusCode(200).extract().asString()
                .split("\n");
        RootBuilder tree = new RootBuilder();
        for (String leaf : leaves) {
            tree.add(LogHash.leaf(leaf.getBytes(StandardCharsets.UTF_8)));
        }
        assertEquals(root, HexFormat.of().formatHex(tree.root()));

        String start = JsonPath.from(leaves[20]).getString("start");
        JsonPath proof = given().queryParam("start", start).get("/api/v1/records/" + record + "/readings/proof").jsonPath();
        assertEquals(20, proof.getInt("leafIndex"));
        List<byte[]> path = proof.<String>getList("path").stream().map(HexFormat.of()::parseHex).toList();
        LogVerifier.inclusion(LogHash.leaf(leaves[20].getBytes(StandardCharsets.UTF_8)), 20, leaves.length, path, tree.root());
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
        assertEquals(List.of(3, 4), upload.getList("lines.line"));
    }

    @Test
    void sameKeyAndFile_isTheSameUpload_otherFileIsAConflict() {
        String key = UUID.randomUUID().toString();
        String first = post(own(rows("M1", 2)), key).statusCode(202).extract().header("Location");
        assertEquals(first, post(own(rows("M1", 2)), key).statusCode(202).extract().header("Location"));
        post(own(rows("M1", 3)), key).statusCode(409).body("title", containsString("idempotency key"));
    }

    @Test
    void missingKey_isRefusedWithWords() {
        given().contentType("text/csv").body(own(rows("M1", 1))).post("/api/v1/projects/" + plant.slug() + "/readings").then()
                .statusCode(400).body(containsString("Idempotency-Key"));
    }

    @Test
    void faultInTheLastLine_refusesAllAndStoresNothing() throws Exception {
        List<String> rows = new ArrayList<>(rows("M1", 5_000));
        rows.add("M1,2021-06-01T00:00Z,2021-06-01T00:15Z,much");
        JsonPath upload = finished(post(own(rows)));
        assertEquals("REFUSED", upload.getString("state"));
        assertEquals(5_002, upload.getLong("lines[0].line"));
        assertEquals("energyWh", upload.getString("lines[0].column"));
        assertEquals("much", upload.getString("lines[0].value"));
        assertEquals(0, count("reading"));
        assertEquals(0, count("generation_day"));
    }

    @Test
    void unknownMeteringPoint_isRefused() {
        given().queryParam("meteringPoint", "M9").header("Idempotency-Key", "k").contentType("text/csv")
                .body(own(rows("M1", 1)))
                .post("/api/v1/projects/" + plant.slug() + "/readings").then().statusCode(422).body(containsString("M9"));
    }

    @Test
    void zeroBytesAndBinary_areRefusedAtOnce() throws Exception {
        post("").statusCode(422).body(containsString("0 bytes"));
        given().header("Idempotency-Key", "b").contentType("application/octet-stream").body(new byte[]{1, 0, 2})
                .post("/api/v1/projects/" + plant.slug() + "/readings").then().statusCode(422).body(containsString("binary"));
        assertEquals(0, sum("select count(*) from upload where project_id = '" + plant.id() + "'"));
    }

    @Test
    @TestSecurity(user = "stranger", roles = "operator", attributes = @SecurityAttribute(key = "organisation", value = PlantInDatabase.STRANGER))
    void foreignProject_isAsGoodAsNone() {
        post(own(rows("M1", 1))).statusCode(404);
    }

    @Test
    @TestSecurity(user = "investor", roles = "investor")
    void investor_mayNotUpload() {
        post(own(rows("M1", 1))).statusCode(403);
    }

    @Test
    void unknownTable_asksForAMappingAndRemembersIt() {
        String table = "time,power_kw\n2024-07-01 12:00,1\n2024-07-01 12:15,2\n2024-07-01 12:30,3\n";
        JsonPath asked = post(table).statusCode(422).body(containsString("mapping")).extract().jsonPath();
        ColumnMapping mapping = MappingJson.read(asked.getString("proposedMapping")).forMeteringPoint("M1");
        String path = "/api/v1/projects/" + plant.slug() + "/metering-points/M1/mapping";
        given().contentType("application/json").body(MappingJson.write(mapping)).put(path).then().statusCode(200);
        given().get(path).then().statusCode(200).body("valueColumn", equalTo("power_kw")).body("unit", equalTo("kW")).body(
                "interval",
                equalTo("PT15M"));
        // The plant has more meters, which may export the same table: without a name the rows could land at the wrong one.
        post(table).statusCode(422);
        assertEquals(3, closed(post(table, UUID.randomUUID().toString(), "M1")).getLong("counts.new"));
    }

    @Test
    void mappingOfAnotherMeteringPoint_isRefused() {
        String mapping = MappingJson.write(Files.quarterHours().forMeteringPoint("M1"));
        given().header("Idempotency-Key", UUID.randomUUID().toString()).contentType("text/csv")
                .queryParam("meteringPoint", "M2")
                .queryParam("mapping", mapping).body("time,value\n2024-07-02 12:00,1\n2024-07-02 12:15,2\n")
                .post("/api/v1/projects/" + plant.slug() + "/readings").then().statusCode(422)
                .body("title", containsString("another metering point"));
    }

    @Test
    void mappingAsParameter_isUsed() {
        String table = "time,value\n2024-07-01 12:00,1\n2024-07-01 12:15,2\n";
        ValidatableResponse answer = given().queryParam("mapping", MappingJson.write(Files.quarterHours()))
                .header("Idempotency-Key", UUID.randomUUID()).contentType("text/csv").body(table)
                .post("/api/v1/projects/" + plant.slug() + "/readings").then();
        assertEquals(2, closed(answer).getLong("counts.new"));
    }

    @Test
    void preview_showsTheOddestRowsAndKeepsNothing() throws Exception {
        given().contentType("text/csv").body("time,power_kw\n2024-07-01 12:00,1\n2024-07-01 12:15,-9\n2024-07-01 13:30,3\n")
                .post("/api/v1/projects/" + plant.slug() + "/readings/preview").then().statusCode(200)
                .body("readings", equalTo(3))
                .body("first", hasSize(3)).body("odd.why", org.hamcrest.Matchers.hasItem("after a gap of PT1H"))
                .body("guess.mapping.valueColumn", equalTo("power_kw"));
        assertEquals(0, sum("select count(*) from upload where project_id = '" + plant.id() + "'"));
    }

    @Test
    void foreignUpload_isAsGoodAsNone() throws Exception {
        String location = post(own(rows("M1", 1))).extract().header("Location");
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("update upload set organisation_id = '" + PlantInDatabase.STRANGER + "' where project_id = '"
                    + plant.id() + "'");
        }
        given().get(location).then().statusCode(404);
    }

    @Test
    void generationOfADay_showsMissingTimeAsExpectedButNotThere() {
        closed(post(own(List.of("M1,2024-07-01T10:00Z,2024-07-01T10:15Z,1000", "M1,2024-07-01T10:15Z,2024-07-01T10:30Z,-3",
                "M1,2024-07-03T10:00Z,2024-07-03T10:15Z,99999999"))));
        given().get("/api/v1/projects/" + plant.slug() + "/generation?resolution=day").then().statusCode(200)
                .body("unit", equalTo("Wh"))
                .body("timeZone", equalTo("Europe/Paris")).body("points", hasSize(3))
                .body("points[0].generatedWh", equalTo(1000))
                .body("points[0].consumedWh", equalTo(3)).body("points[0].expectedCount", equalTo(96))
                .body("points[0].count", equalTo(2))
                .body("points[1].count", equalTo(0)).body("points[1].expectedCount", equalTo(96))
                .body("points[2].generatedWh", equalTo(0)).body("points[2].flagged", equalTo(1));
        given().get("/api/v1/projects/" + plant.slug() + "/generation?resolution=month").then().body("points", hasSize(1))
                .body("points[0].label", equalTo("2024-07")).body("points[0].generatedWh", equalTo(1000));
        given().get("/api/v1/projects/" + plant.slug() + "/generation?resolution=interval&from=2024-07-01&to=2024-07-02").then()
                .body("points", hasSize(96)).body("points[0].label", equalTo("2024-07-01 00:00"))
                .body("points[0].count", equalTo(0))
                .body("points[48].label", equalTo("2024-07-01 12:00")).body("points[48].count", equalTo(1));
        given().get("/api/v1/projects/" + plant.slug() + "/generation.csv").then().statusCode(200).contentType("text/csv")
                .body(containsString("start,end,label,generatedWh"));
        given().get("/api/v1/projects/" + plant.slug() + "/generation?resolution=year").then().statusCode(400);
    }

    @Test
    void readingChangedInTheDatabase_contradictsItsRecord() throws Exception {
        JsonPath upload = closed(post(own(rows("M1", 20))));
        StoredRecord record = QuarkusTransaction.requiringNew()
                .call(() -> StoredRecord.findById(UUID.fromString(upload.getString("records[0]"))));
        assertEquals(null, auditor.check(record).contradiction);
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(
                    "update reading set milliwatt_hours = milliwatt_hours + 1 where (metering_point_id, start_at) ="
                            + " (select r.metering_point_id, r.start_at from reading r join metering_point p on p.id = r.metering_point_id"
                            + " where p.project_id = '" + plant.id() + "' limit 1)"));
        }
        assertTrue(auditor.check(record).contradiction.contains("root of the readings"));
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
                        0),
                upload.getMap("counts"));
        assertEquals(33, upload.getList("records").size());
        given().get("/api/v1/projects/" + plant.slug() + "/generation?resolution=month").then().body("points.size()",
                equalTo(33));
    }

    private static List<String> rows(String point, int count) {
        List<String> rows = new ArrayList<>();
        java.time.Instant start = java.time.Instant.parse("2020-06-01T00:00:00Z");
        for (int i = 0; i < count; i++, start = start.plusSeconds(900)) {
            rows.add(point + "," + start + "," + start.plusSeconds(900) + "," + i % 7 + ".25");
        }
        return rows;
    }

    @SafeVarargs
    private static String own(List<String>... parts) {
        StringBuilder text = new StringBuilder("meteringPoint,start,end,energyWh\n");
        for (List<String> part : parts) {
            text.append(String.join("\n", part)).append('\n');
        }
        return text.toString();
    }

    private ValidatableResponse post(String body) {
        return post(body, UUID.randomUUID().toString());
    }

    private ValidatableResponse post(String body, String key) {
        return given().header("Idempotency-Key", key).contentType("text/csv").body(body)
                .post("/api/v1/projects/" + plant.slug() + "/readings").then();
    }

    private ValidatableResponse post(String body, String key, String meteringPoint) {
        return given().header("Idempotency-Key", key).contentType("text/csv").queryParam("meteringPoint", meteringPoint)
                .body(body)
                .post("/api/v1/projects/" + plant.slug() + "/readings").then();
    }

    private static JsonPath closed(ValidatableResponse accepted) {
        JsonPath upload = finished(accepted);
        assertEquals("CLOSED", upload.getString("state"), upload.prettify());
        return upload;
    }

    private static JsonPath finished(ValidatableResponse accepted) {
        return ended(accepted.statusCode(202).extract().header("Location"));
    }

    private static JsonPath ended(String location) {
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

    private long count(String table) throws SQLException {
        return sum(switch (table) {
            case "record" -> "select count(*) from record where log_name = 'asset/" + plant.id() + "'";
            default -> "select count(*) from " + table
                    + " t join metering_point p on p.id = t.metering_point_id where p.project_id = '"
                    + plant.id() + "'";
        });
    }

    private long sum(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
