package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A witness that listens, with its memory in a directory, and a log that it watches together with a fork of it after four records. */
abstract class ListeningWitness {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    final SignedLog log = new SignedLog("platform", TestLog.filled(40, 1));
    final SignedLog fork = new SignedLog("platform", TestLog.filled(40, 1).with(4, LogHash.sha256(new byte[]{1})));
    final HttpClient http = HttpClient.newHttpClient();
    @TempDir
    Path state;
    WitnessFiles files;
    Witness witness;
    WitnessServer server;

    @BeforeEach
    void start() throws IOException {
        start(NOON);
    }

    void start(Instant now) throws IOException {
        files = WitnessFiles.open(state);
        witness = new Witness(NoteSigner.of("witness.example", NoteKey.COSIGNATURE, files.seed()), SignedLog.PREFIX,
                SignedLog.logKey(), files, Clock.fixed(now, ZoneOffset.UTC));
        server = new WitnessServer(witness, null, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        files.close();
    }

    void assertConflict(int size, HttpResponse<String> answer) {
        assertEquals(409, answer.statusCode());
        assertEquals("text/x.tlog.size", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(size + "\n", answer.body());
    }

    long time(String note) {
        return Cosignature.find(SignedNote.parse(note.getBytes()), witness.key()).time();
    }

    HttpResponse<String> post(String body) {
        return send(request("/add-checkpoint").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.address().getPort() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
