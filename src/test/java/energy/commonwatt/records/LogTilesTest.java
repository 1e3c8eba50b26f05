package energy.commonwatt.records;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.verification.LogCheckpoint;
import energy.commonwatt.verification.LogHash;
import energy.commonwatt.verification.NoteKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A log as files: what is there, what is not, and what somebody who reads nothing else can recompute. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "witnesses", value = "true")})
class LogTilesTest {

    @Inject
    Records records;
    @Inject
    EntityManager database;

    @Test
    void logReadThroughItsFilesAlone_givesEveryRoot() {
        PublishedLog log = new PublishedLog();
        log.append(records, 300);
        LogReader early = new LogReader(log.url());
        LogCheckpoint then = early.checkpoint(key(log));
        assertEquals(300, early.readAll(then.size()).size());
        log.append(records, 7);
        log.append(records, 205);

        LogReader reader = new LogReader(log.url());
        LogCheckpoint now = reader.checkpoint(key(log));
        List<byte[]> entries = reader.readAll(now.size());

        assertEquals(512, entries.size());
        assertArrayEquals(now.root(), reader.root(512));
        assertEquals(3, log.checkpoints().size());
        for (StoredCheckpoint checkpoint : log.checkpoints()) {
            assertArrayEquals(checkpoint.root, reader.root(checkpoint.size), "root of size " + checkpoint.size);
        }
        assertArrayEquals(stored(log).toArray(), entries.toArray(), "the records' canonical bytes and nothing else");
        assertArrayEquals(Arrays.copyOf(early.get("/tile/0/001").body(), 44 * 32), early.get("/tile/0/001.p/44").body(),
                "what an old checkpoint requires stays");
    }

    @Test
    void fileThatNoCheckpointRequires_isNotThere() {
        PublishedLog log = new PublishedLog();
        log.append(records, 3);
        LogReader reader = new LogReader(log.url());
        assertEquals(96, reader.get("/tile/0/000.p/3").body().length);
        for (String path : List.of("0/000", "0/000.p/1", "0/000.p/2", "0/000.p/4", "0/001.p/1", "1/000", "1/000.p/1",
                "7/000.p/1",
                "8/000.p/1", "entries/000", "entries/000.p/2", "entries/000.p/4", "entries/001.p/1", "0/x000/000.p/3",
                "0/0.p/3",
                "00/000.p/3", "0/000.p/03", "x", "0/x999/x999/x999/x999/999.p/255")) {
            HttpResponse<byte[]> answer = reader.ask("/tile/" + path);
            assertEquals(404, answer.statusCode(), path);
            assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(null), path);
        }
    }

    @Test
    void foreignLog_hasNoFiles() {
        PublishedLog log = new PublishedLog();
        log.append(records, 1);
        String logs = log.url().substring(0, log.url().length() - 64);
        for (String id : List.of("0".repeat(64), log.id().toUpperCase(java.util.Locale.ROOT), log.id().substring(2),
                log.id() + "00",
                "platform", new PublishedLog().id())) {
            assertEquals(404, new LogReader(logs + id).ask("/checkpoint").statusCode(), id);
            assertEquals(404, new LogReader(logs + id).ask("/tile/0/000.p/1").statusCode(), id);
            assertEquals(404, new LogReader(logs + id).ask("/tile/entries/000.p/1").statusCode(), id);
        }
    }

    @Test
    void leavesThatNoHeadCovers_areNotPublished() {
        PublishedLog log = new PublishedLog();
        log.append(records, 2);
        QuarkusTransaction.requiringNew().run(() -> {
            records.append(new RecordDraft("test/1", log.name(), "platform", null, null, Map.of("number", 2)));
            database.flush();
            assertEquals(Optional.empty(), new LogTiles(database).read(Log.byId(log.id()).orElseThrow(),
                    TileName.parse("0/000.p/3").orElseThrow()));
        });
    }

    @Test
    void files_areTypedCachedAndReadableFromEverywhere() {
        PublishedLog log = new PublishedLog();
        log.append(records, 256);
        LogReader reader = new LogReader(log.url());
        HttpResponse<byte[]> checkpoint = reader.get("/checkpoint");
        HttpResponse<byte[]> tile = reader.get("/tile/0/000");
        HttpResponse<byte[]> bundle = reader.get("/tile/entries/000");

        assertEquals("text/plain;charset=utf-8", header(checkpoint, "Content-Type").toLowerCase(java.util.Locale.ROOT));
        assertEquals("public, max-age=2", header(checkpoint, "Cache-Control"));
        for (HttpResponse<byte[]> file : List.of(tile, bundle)) {
            assertEquals("application/octet-stream", header(file, "Content-Type"));
            assertTrue(header(file, "Cache-Control").contains("immutable"), header(file, "Cache-Control"));
        }
        for (HttpResponse<byte[]> file : List.of(checkpoint, tile, bundle)) {
            assertEquals("*", header(file, "Access-Control-Allow-Origin"));
            assertEquals(List.of(), file.headers().allValues("Set-Cookie"), "a cache would hand it to others");
        }
        assertEquals("gzip", header(bundle, "Content-Encoding"));
        assertEquals("Accept-Encoding", header(bundle, "Vary"));
        assertTrue(bundle.body().length < LogReader.unzipped(bundle).length / 2);
        assertEquals(8192, tile.body().length);
        assertEquals(32, reader.get("/tile/1/000.p/1").body().length);
        given().header("Accept-Encoding", "gzip;q=0, identity").get(log.url() + "/tile/entries/000").then().statusCode(200)
                .header("Content-Encoding", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void recordThatNoBundleCanHold_isRefused() {
        String log = new PublishedLog().name();
        RecordDraft large = new RecordDraft("test/1", log, "platform", null, null, Map.of("text", "x".repeat(65_500)));

        Exception refused = assertThrows(IllegalArgumentException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> records.append(large)));
        assertTrue(refused.getMessage().contains("65535"), refused.getMessage());
    }

    @Test
    void secondCheckpointOfOneSize_isRefusedByTheDatabase() {
        PublishedLog log = new PublishedLog();
        log.append(records, 1);

        assertThrows(Exception.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> new StoredCheckpoint(log.name(), 1, LogHash.emptyRoot(), "another", java.time.Instant.EPOCH)
                        .persistAndFlush()));
    }

    private static NoteKey key(PublishedLog log) {
        return NoteKey.parse(given().get("/api/v1/logs/" + log.id()).then().statusCode(200).extract().path("vkey"));
    }

    private List<byte[]> stored(PublishedLog log) {
        return QuarkusTransaction.requiringNew().call(() -> StoredRecord
                .<StoredRecord>list("logName = ?1 order by leafIndex", log.name()).stream().map(it -> it.canonical).toList());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
