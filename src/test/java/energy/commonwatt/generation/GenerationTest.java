package energy.commonwatt.generation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import energy.commonwatt.projects.Project;
import energy.commonwatt.records.RecordAuditor;
import energy.commonwatt.records.StoredRecord;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;

/** What is said of stored readings: totals, what is missing, and whether it still fits what was stored. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "chain", value = "false")})
@TestSecurity(user = "operator", roles = "operator", attributes = @SecurityAttribute(key = "organisation", value = PlantInDatabase.OPERATOR))
class GenerationTest {

    @Inject
    DataSource database;
    @Inject
    RecordAuditor auditor;
    @Inject
    PlantReadings readings;
    private PlantInDatabase plant;

    @BeforeEach
    void plant() throws SQLException {
        plant = PlantInDatabase.solar(database, "Europe/Paris", 10_000, "M1", "M2");
    }

    @Test
    void fractionsOfMeters_areAddedBeforeTheyAreRounded() {
        upload(rows("M1", "2024-06-01T10:00:00Z", 96, 900, "0.999"), rows("M2", "2024-06-01T10:00:00Z", 96, 900, "0.999"));
        assertEquals(191L, series("month").getLong("points[0].generatedWh"));
        assertEquals(191_808L, series("month").getLong("points[0].generatedMilliwattHours"));
        assertEquals(List.of(191_808L), List.of(sum("day"), sum("interval")).stream().distinct().toList());
    }

    @Test
    void chartOverAClockChangeAndTwoIntervals_missesWhatTheVerdictSays() throws Exception {
        upload(rows("M1", "2024-03-28T23:00:00Z", 40, 900, "1"), rows("M1", "2024-04-02T22:00:00Z", 7, 3_600, "1"),
                rows("M1", "2024-04-04T22:00:00Z", 5, 900, "1"), rows("M2", "2024-03-31T12:00:00Z", 3, 1_800, "2"));
        JsonPath days = series("day");
        long missing = days.<Integer>getList("points.expectedCount").stream().mapToLong(it -> it).sum()
                - days.<Integer>getList("points.count").stream().mapToLong(it -> it).sum();
        assertEquals(92 + 46, days.getLong("points[2].expectedCount"), "a day of 23 hours");
        assertEquals(missing, verdicts().get("gap"));
        JsonPath intervals = series("interval&from=2024-03-29&to=2024-04-06");
        assertEquals(days.<Integer>getList("points.expectedCount").stream().mapToLong(it -> it).sum(),
                intervals.<Integer>getList("points.expectedCount").stream().mapToLong(it -> it).sum());
    }

    @Test
    void monthsBetweenUploads_areVerdictsOfTheRecordAndThePlant() throws Exception {
        upload(rows("M1", "2024-05-31T20:00:00Z", 8, 900, "1"));
        String record = upload(rows("M1", "2024-08-31T22:00:00Z", 8, 900, "1"));
        JsonPath stated = record(record);
        assertEquals("plausibility/1", stated.getString("record.body.plausibility.rule"));
        assertEquals(92 * 96, stated.getLong("record.body.plausibility.verdicts.'gap-around'"));
        assertEquals(0, stated.getLong("record.body.plausibility.verdicts.gap"));
        assertEquals(3, stated.getLong("record.body.plausibility.verdicts.'missing-month'"));
        assertEquals(3L, verdicts().get("missing-month"));
        assertEquals((92 + 1) * 96 + 88 - 8L, verdicts().get("gap"));
        given().get("/projects/" + plant.slug()).then().statusCode(200).body(containsString("Months without any reading"));
        upload(rows("M1", "2024-06-30T22:00:00Z", 31 * 96, 900, "1"));
        assertEquals(2L, verdicts().get("missing-month"), "as of today");
    }

    @Test
    void olderReadings_leaveTheGapToThoseThatFollow() {
        upload(rows("M1", "2024-06-02T10:00:00Z", 4, 900, "1"));
        String older = upload(rows("M1", "2024-06-02T06:00:00Z", 4, 900, "1"));
        assertEquals(12, record(older).getLong("record.body.plausibility.verdicts.'gap-around'"));
        String between = upload(rows("M1", "2024-06-02T08:00:00Z", 4, 900, "1"));
        assertEquals(8, record(between).getLong("record.body.plausibility.verdicts.'gap-around'"));
    }

    @Test
    void storedReadingsBetweenRows_areNoGap() {
        upload(rows("M1", "2024-06-02T10:15:00Z", 6, 900, "1"));
        List<String> around = new ArrayList<>(rows("M1", "2024-06-02T10:00:00Z", 1, 900, "1"));
        around.addAll(rows("M1", "2024-06-02T12:00:00Z", 1, 900, "1"));
        assertEquals(1, record(upload(around)).getLong("record.body.plausibility.verdicts.gap"));
    }

    @Test
    void rowsNamingAnIntervalAgain_areAVerdict() {
        List<String> rows = rows("M1", "2024-06-02T10:00:00Z", 8, 900, "1");
        List<String> doubled = new ArrayList<>(rows);
        doubled.addAll(rows.subList(6, 8));
        doubled.add("M1,2024-06-02T10:00:00Z,2024-06-02T10:15:00Z,7");
        assertEquals(3, record(upload(doubled)).getLong("record.body.plausibility.verdicts.duplicate"));
        given().get("/projects/" + plant.slug()).then().body(containsString("name the same interval once more"));
        assertEquals(3L, QuarkusTransaction.requiringNew().call(() -> readings.plausible(project())).verdicts()
                .get("duplicate"));
    }

    @Test
    void dayChangedInTheDatabase_contradictsTheRecord() throws Exception {
        String record = upload(rows("M1", "2024-06-01T10:00:00Z", 96, 900, "5"));
        assertNull(found(record));
        for (String edit : List.of("generated_mwh = generated_mwh + 1", "consumed_mwh = 1", "reading_count = reading_count + 1",
                "flagged_count = 0", "covered_seconds = 900")) {
            sql("create temporary table before as select * from generation_day where " + ours());
            sql("update generation_day set " + edit + " where " + ours());
            assertTrue(found(record).contains("The stored sums of 2024-06-01 were changed"), edit);
            sql("delete from generation_day where " + ours() + "; insert into generation_day select * from before;"
                    + " drop table before");
            assertNull(auditor.check(stored(record)).contradiction);
        }
        given().get("/records/" + record).then().statusCode(200).body(not(containsString("no longer fits")));
        sql("update generation_day set generated_mwh = 99 where " + ours());
        given().get("/records/" + record).then().statusCode(200).body(containsString("no longer fits"));
    }

    @Test
    void dayAddedOrDeletedInTheDatabase_contradictsTheRecord() throws Exception {
        String record = upload(rows("M1", "2024-06-01T10:00:00Z", 4, 900, "5"));
        for (String day : List.of("2024-06-02", "2024-06-03", "2024-12-31")) {
            sql("insert into generation_day (metering_point_id, day, covered_seconds, generated_mwh, consumed_mwh, reading_count,"
                    + " flagged_count) select id, '" + day + "', 900, 5, 0, 1, 0 from metering_point where code = 'M1' and"
                    + " project_id = '" + plant.id() + "'");
            assertTrue(auditor.check(stored(record)).contradiction.contains(day), day);
            sql("delete from generation_day where day = '" + day + "' and " + ours());
        }
        assertNull(auditor.check(stored(record)).contradiction);
        sql("delete from generation_day where " + ours());
        assertTrue(found(record).contains("2024-06-01"));
    }

    @Test
    void secondUploadOfTheSameDay_contradictsNothing() throws Exception {
        String first = upload(rows("M1", "2024-06-01T10:00:00Z", 4, 900, "5"));
        String second = upload(rows("M1", "2024-06-01T12:00:00Z", 4, 900, "-5"),
                rows("M2", "2024-06-30T20:00:00Z", 20, 900, "5"));
        assertNull(found(first));
        assertNull(found(second));
    }

    @Test
    void view_tellsWhatIsKnownInsteadOfCheckingAgain() throws Exception {
        String record = upload(rows("M1", "2024-06-01T10:00:00Z", 4, 900, "5"));
        given().get("/records/" + record).then().statusCode(200).body(not(containsString("no longer fits")));
        sql("update log_node set hash = sha256(hash) where level = 0 and (log_name, node_index) = (select log_name, leaf_index from record where id = '"
                + record + "')");
        given().get("/records/" + record).then().statusCode(200).body(not(containsString("no longer fits")));
        assertTrue(auditor.check(stored(record)).contradiction.contains("no longer the one in its log"));
        given().get("/records/" + record).then().statusCode(200).body(containsString("no longer fits"));
    }

    @Test
    void recordThatIsNoJsonAnyMore_isAnsweredInJsonAndShownAsRefuted() throws Exception {
        String record = upload(rows("M1", "2024-06-01T10:00:00Z", 4, 900, "5"));
        sql("update record set canonical = '{\"broken' where id = '" + record + "'");
        JsonPath list = given().get("/api/v1/projects/" + plant.slug() + "/records").then().statusCode(200).extract()
                .jsonPath();
        assertNull(list.get("records[0].record"));
        assertTrue(list.getString("records[0].contradiction").contains("The stored record was changed"));
        given().get("/api/v1/records/" + record).then().statusCode(200).body("record", equalTo(null))
                .body("contradiction", containsString("its hash is no longer the one in its log"));
        given().get("/records/" + record).then().statusCode(200).body(containsString("no longer fits"));
        given().get("/projects/" + plant.slug()).then().statusCode(200).body(containsString("Readings of a meter"));
    }

    private String found(String record) {
        return auditor.known(stored(record)).contradiction;
    }

    private static StoredRecord stored(String record) {
        return QuarkusTransaction.requiringNew().call(() -> StoredRecord.findById(UUID.fromString(record)));
    }

    private Project project() {
        return Project.findPublic(plant.slug()).orElseThrow();
    }

    private Map<String, Long> verdicts() {
        return QuarkusTransaction.requiringNew().call(() -> readings.plausible(project()).verdicts());
    }

    private static JsonPath record(String id) {
        return given().get("/api/v1/records/" + id).then().statusCode(200).extract().jsonPath();
    }

    private JsonPath series(String resolution) {
        return given().get("/api/v1/projects/" + plant.slug() + "/generation?resolution=" + resolution).then().statusCode(200)
                .extract().jsonPath();
    }

    private long sum(String resolution) {
        return series(resolution).<Integer>getList("points.generatedMilliwattHours").stream().mapToLong(it -> it).sum();
    }

    private String ours() {
        return "metering_point_id in (select id from metering_point where project_id = '" + plant.id() + "')";
    }

    private static List<String> rows(String point, String from, int count, long seconds, String wattHours) {
        List<String> rows = new ArrayList<>();
        Instant start = Instant.parse(from);
        for (int i = 0; i < count; i++, start = start.plusSeconds(seconds)) {
            rows.add(point + "," + start + "," + start.plusSeconds(seconds) + "," + wattHours);
        }
        return rows;
    }

    /** @return the first record that the upload made */
    @SafeVarargs
    private String upload(List<String>... parts) {
        StringBuilder text = new StringBuilder("meteringPoint,start,end,energyWh\n");
        List.of(parts).forEach(part -> text.append(String.join("\n", part)).append('\n'));
        String location = given().header("Idempotency-Key", UUID.randomUUID()).contentType("text/csv").body(text.toString())
                .post("/api/v1/projects/" + plant.slug() + "/readings").then().statusCode(202).extract().header("Location");
        for (int i = 0; i < 600; i++) {
            JsonPath upload = given().get(location).jsonPath();
            if (List.of("CLOSED", "REFUSED").contains(upload.getString("state"))) {
                assertEquals("CLOSED", upload.getString("state"), upload.prettify());
                return upload.getString("records[0]");
            }
            assertDoesNotThrow(() -> Thread.sleep(50));
        }
        throw new AssertionError("the upload does not end: " + location);
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
