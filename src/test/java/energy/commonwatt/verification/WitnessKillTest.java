package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A witness that is killed at any moment, and a log that tells two stories: the witness cosigns one of them only. */
class WitnessKillTest {

    private static final int SIZE = 2_000;
    private static final int COMMON = 3;

    private final SignedLog[] branches = {new SignedLog("platform", TestLog.filled(SIZE, 1)),
            new SignedLog("platform", TestLog.filled(SIZE, 1).with(COMMON, LogHash.sha256(new byte[]{1})))};
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<SignedNote> cosigned = new ArrayList<>();
    private final Random random = new Random(20261122);
    @TempDir
    private Path state;
    private Process process;
    private String url;

    @AfterEach
    void stop() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "written", "forced", "renamed", "kept"})
    void witnessKilledAtAPointOfAWrite_neverContradictsItself(String point) throws Exception {
        for (int times = 1; times <= 4; times++) {
            if (start(point, times)) {
                feedUntilItDies();
            }
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            assertEquals(137, process.exitValue());
        }
        judge();
    }

    @Test
    void witnessKilledAtRandomMoments_neverContradictsItself() throws Exception {
        for (int round = 0; round < 12; round++) {
            start("none", 0);
            Process victim = process;
            int pause = random.nextInt(300);
            Thread killer = new Thread(() -> {
                sleep(pause);
                victim.destroyForcibly();
            });
            killer.start();
            feedUntilItDies();
            killer.join();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        }
        judge();
    }

    /** Starts it once more, sees what it remembers, and looks whether all that ever left it tells one story. */
    private void judge() throws Exception {
        start("none", 0);
        for (int branch = 0; branch < 2; branch++) {
            send(branches[branch], remembered(), SIZE);
        }
        assertTrue(cosigned.size() > 1);
        NoteKey key = NoteKey.parse(get("/key").strip());
        long size = 0;
        boolean[] tells = {true, true};
        for (SignedNote note : cosigned) {
            LogCheckpoint checkpoint = LogCheckpoint.parse(note);
            assertTrue(Cosignature.find(note, key) != null);
            assertTrue(checkpoint.size() >= size, "never goes back");
            size = checkpoint.size();
            for (int branch = 0; branch < 2; branch++) {
                tells[branch] &= note.text().equals(branches[branch].body((int) size));
            }
        }
        assertTrue(tells[0] != tells[1], "one story");
    }

    private void feedUntilItDies() {
        try {
            for (int i = 0; i < 1_000; i++) {
                int old = remembered();
                send(branches[random.nextInt(2)], old, Math.min(SIZE, old + random.nextInt(4)));
            }
        } catch (IOException e) {
            // it is dead
        }
    }

    private int remembered() throws IOException {
        List<?> heads = (List<?>) Json.parse(get("/heads"));
        return heads.isEmpty() ? 0 : ((Long) ((Map<?, ?>) heads.get(0)).get("size")).intValue();
    }

    private void send(SignedLog branch, int old, int size) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url + "/add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofString(branch.request(old, size))));
        if (answer.statusCode() == 200) {
            cosigned.add(SignedNote.parse((branch.checkpoint(size) + answer.body()).getBytes()));
        }
    }

    private String get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url + path))).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** @return false if it died before it listened */
    private boolean start(String point, int times) throws IOException {
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), WitnessProcess.class.getName(), state.toString(), point,
                String.valueOf(times)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String port = new BufferedReader(new InputStreamReader(process.getInputStream())).readLine();
        url = "http://127.0.0.1:" + port;
        return port != null;
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
