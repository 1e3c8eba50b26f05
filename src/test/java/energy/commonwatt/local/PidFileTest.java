package energy.commonwatt.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who stops what, and who must not. */
class PidFileTest {

    @TempDir
    Path project;

    private StackFiles files;
    private Process service;

    @BeforeEach
    void startService() throws IOException {
        files = new StackFiles(project);
        service = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void endService() {
        service.destroyForcibly();
    }

    @Test
    void serviceOfALivingOwner_isLeftAlone() {
        PidFile.write(Run.ofTests(files), "a service", service.toHandle(), Signal.TERM);

        LeftOvers.stop(files);

        assertTrue(service.isAlive());
        assertEquals(1, PidFile.all(files).size());
    }

    @Test
    void serviceOfADeadOwner_isStopped() throws Exception {
        rewrite(PidFile.write(Run.ofDevelopment(files), "a service", service.toHandle(), Signal.TERM), "owner", deadProcess());

        LeftOvers.stop(files);

        assertTrue(service.waitFor(10, TimeUnit.SECONDS));
        assertEquals(List.of(), PidFile.all(files));
    }

    @Test
    void processNumberGivenToAnotherProgram_isLeftAlone() throws Exception {
        var pidFile = PidFile.write(Run.ofDevelopment(files), "a service", service.toHandle(), Signal.TERM);
        rewrite(pidFile, "owner", deadProcess());
        rewrite(pidFile, "processStarted", "1000");

        LeftOvers.stop(files);

        assertTrue(service.isAlive());
        assertEquals(List.of(), PidFile.all(files));
    }

    @Test
    void developmentOfAnotherLivingProcess_refusesASecondOne() throws Exception {
        var other = new ProcessBuilder("sleep", "600").start();
        try {
            var pidFile = PidFile.write(Run.ofDevelopment(files), "a service", service.toHandle(), Signal.TERM);
            rewrite(pidFile, "owner", Long.toString(other.pid()));
            rewrite(pidFile, "ownerStarted", Long.toString(other.info().startInstant().orElseThrow().toEpochMilli()));

            var refusal = assertThrows(LocalStackException.class, () -> LeftOvers.requireOnlyOne(files));

            assertTrue(refusal.getMessage().contains("process " + other.pid()), refusal.getMessage());
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void testsOfThisProcess_doNotHinderDevelopment() {
        PidFile.write(Run.ofTests(files), "a service", service.toHandle(), Signal.TERM);

        LeftOvers.requireOnlyOne(files);

        assertTrue(service.isAlive());
    }

    @Test
    void interrupt_endsTheService() throws Exception {
        // Like the services themselves, and unlike `sleep`, it hears SIGINT even where a background job inherits it ignored.
        var hearing = new ProcessBuilder("node", "-e",
                "process.on('SIGINT', () => process.exit(130)); setInterval(() => {}, 1000); console.log('ready')").start();
        try {
            assertEquals("ready", hearing.inputReader().readLine());

            PidFile.write(Run.ofTests(files), "a service", hearing.toHandle(), Signal.INT).stop();

            assertTrue(hearing.waitFor(10, TimeUnit.SECONDS));
            assertEquals(130, hearing.exitValue());
        } finally {
            hearing.destroyForcibly();
        }
    }

    @Test
    void dataOfAKilledTestRun_isDeletedAndDevelopmentDataKept() throws Exception {
        var left = Files.createDirectories(files.data().resolve("test-" + deadProcess()).resolve("postgres"));
        var kept = Files.createDirectories(files.data().resolve("postgres"));

        LeftOvers.stop(files);

        assertFalse(Files.exists(left));
        assertTrue(Files.exists(kept));
    }

    @Test
    void takenPort_isNamedWithItsServiceAndProperty() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = new Port(taken.getLocalPort());

            var refusal = assertThrows(LocalStackException.class,
                    () -> port.requireFree("Keycloak", "commonwatt.local.keycloak-port"));

            assertEquals(
                    "Port %d, which Keycloak needs, is taken by another program: end that program, or choose another port with "
                            .formatted(port.number()) + "-Dcommonwatt.local.keycloak-port=…",
                    refusal.getMessage());
        }
    }

    private static String deadProcess() throws Exception {
        var process = new ProcessBuilder("true").start();
        process.waitFor();
        return Long.toString(process.pid());
    }

    private static void rewrite(PidFile pidFile, String key, String value) throws IOException {
        var lines = Files.readAllLines(pidFile.file()).stream()
                .map(line -> line.startsWith(key + "=") ? key + "=" + value : line).toList();
        Files.write(pidFile.file(), lines);
    }
}
