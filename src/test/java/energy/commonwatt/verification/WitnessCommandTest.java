package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessCommandTest {

    private static final String LOG_KEY = Base64.getEncoder().encodeToString(SignedLog.logKey());

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    @TempDir
    private Path state;

    @Test
    void help_saysHowToRunAWitness() {
        assertEquals(0, run("witness", "--help"));
        assertTrue(out.toString().contains("--log-key BASE64") && out.toString().contains("Exit status: 64"));
    }

    @Test
    void wrongUsage_isRefusedBeforeAnythingIsMade() {
        for (String[] wrong : new String[][]{{"--listen", "0.0.0.0:0"}, {"--listen", "8080"}, {"--listen", "127.0.0.1:many"},
                {"--listen", "127.0.0.1:99999"}, {"--name", "two words"}, {"--name", "a+b"}, {"--origin", "platform.example"},
                {"--origin", "plat form/logs/"}, {"--log-key", "AAAA"}, {"--log-key", "no"}, {"--contract", "0x12"},
                {"--node", "http://127.0.0.1:1"}, {"--trust", "trust.json"}, {"more"}}) {
            assertEquals(64, run(arguments(wrong)), () -> String.join(" ", wrong));
            assertTrue(err.toString().contains("--help"));
        }
        for (String option : List.of("--state", "--listen", "--name", "--origin", "--log-key")) {
            List<String> left = new ArrayList<>(List.of(arguments()));
            int at = left.indexOf(option);
            left.subList(at, at + 2).clear();
            assertEquals(64, run(left.toArray(new String[0])), option);
        }
        assertTrue(Files.notExists(state.resolve("key")));
    }

    @Test
    void stateInUseOrDamaged_cannotRun() throws IOException {
        try (WitnessFiles files = WitnessFiles.open(state)) {
            assertEquals(69, run(arguments()));
            assertTrue(err.toString().contains("another witness uses"));
        }
        Files.writeString(state.resolve("key"), "no key");
        assertEquals(69, run(arguments()));
    }

    @Test
    void witness_answersUntilItIsEnded() throws Exception {
        Thread thread = new Thread(() -> run(arguments()));
        thread.start();
        while (!out.toString().contains("listens on ")) {
            Thread.sleep(10);
        }
        String url = out.toString().replaceAll("(?s).*listens on (\\S+).*", "$1");
        String vkey = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url + "/key")).build(), HttpResponse.BodyHandlers.ofString()).body();
        assertEquals("witness.example", NoteKey.parse(vkey.strip()).name());
        assertTrue(out.toString().contains(vkey.strip()));
        thread.interrupt();
        thread.join();
    }

    /** @return the arguments of a witness that would run, with the given ones in place of its own or added */
    private String[] arguments(String... other) {
        List<String> list = new ArrayList<>(List.of("witness", "--state", state.toString(), "--listen", "127.0.0.1:0", "--name",
                "witness.example", "--origin", SignedLog.PREFIX, "--log-key", LOG_KEY));
        int at = other.length == 0 ? -1 : list.indexOf(other[0]);
        if (at < 0) {
            list.addAll(Arrays.asList(other));
        } else {
            list.set(at + 1, other[1]);
        }
        return list.toArray(new String[0]);
    }

    private int run(String... arguments) {
        return new Checker(new PrintStream(out, true), new PrintStream(err, true)).run(arguments);
    }
}
