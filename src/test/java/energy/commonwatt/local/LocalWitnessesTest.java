package energy.commonwatt.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The witnesses of dev mode: their keys and memory outlive a restart. */
class LocalWitnessesTest {

    @TempDir
    Path directory;

    @Test
    void witnessesStartedTwice_keepTheirKeys() throws Exception {
        var files = project();
        var key = LogSecret.ensure(directory.resolve("log-key"));
        var first = start(files, key);
        stop(files);
        var second = start(files, LogSecret.ensure(directory.resolve("log-key")));
        stop(files);

        assertEquals(first.stream().map(LocalWitness::vkey).toList(), second.stream().map(LocalWitness::vkey).toList());
        assertEquals(3, first.stream().map(LocalWitness::vkey).distinct().count());
        assertEquals(List.of("Bank", "Auditor", "Investor association"), first.stream().map(LocalWitness::name).toList());
        assertEquals(List.of(), PidFile.all(files));
    }

    @Test
    void logKey_isMadeOnceAndForTheOwnerAlone() throws Exception {
        var made = LogSecret.ensure(directory.resolve("log-key"));

        assertEquals(made, LogSecret.ensure(directory.resolve("log-key")));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made.file())));
        assertNotEquals(made.publicKey(), LogSecret.ensure(directory.resolve("other-key")).publicKey());
    }

    @Test
    void takenPort_isOneClearSentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = new LocalSettings(true, 1, 2, 3, 1, "anvil", 4, "FOREST", taken.getLocalPort(), 5);

            var message = assertThrows(LocalStackException.class, settings::requireFreePorts).getMessage();
            assertTrue(message.contains("commonwatt.local.witness-port"), message);
        }
    }

    private static List<LocalWitness> start(StackFiles files, LogSecret key) {
        var first = Port.freeRow(LocalWitnesses.COUNT);
        return LocalWitnesses.start(Run.ofDevelopment(files),
                IntStream.range(first, first + LocalWitnesses.COUNT).boxed().toList(), key, "http://localhost:8080");
    }

    private static void stop(StackFiles files) {
        PidFile.all(files).forEach(PidFile::stop);
    }

    /** A project's directory with nothing but the classes that the witnesses are made of. */
    private StackFiles project() throws Exception {
        var classes = Path.of("energy/commonwatt/verification");
        var from = StackFiles.find().project().resolve("target/classes").resolve(classes);
        var to = Files.createDirectories(directory.resolve("target/classes").resolve(classes));
        try (var found = Files.list(from)) {
            for (var file : found.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return new StackFiles(directory);
    }
}
