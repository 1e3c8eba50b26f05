package energy.commonwatt.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.verification.NoteKey;
import energy.commonwatt.verification.NoteSigner;

/** What the log key and the witnesses' addresses must be like. */
class LogKeyTest {

    private static final String ADDRESS = "https://commonwatt.example";
    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path directory;

    private record Config(Optional<Path> key, Optional<String> origin) implements LogsConfig {

        @Override
        public Duration witnessesEvery() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration witnessTimeout() {
            return Duration.ofSeconds(1);
        }
    }

    private record Entry(String name, URI url, String vkey) implements WitnessesConfig.Entry {
    }

    @ParameterizedTest
    @CsvSource({"https://commonwatt.example, commonwatt.example/logs/", "http://localhost:8080, localhost:8080/logs/",
            "https://host.example/energy/, host.example/energy/logs/"})
    void addressWithoutOrigin_givesTheOrigin(String address, String prefix) throws IOException {
        LogKey key = new LogKey(new Config(Optional.of(file(SECRET, "rw-------")), Optional.empty()), Optional.of(address));

        assertEquals(prefix + "00".repeat(32), key.origin(new byte[32]));
        assertEquals(key.origin(new byte[32]), key.signer(new byte[32]).key().name());
    }

    @Test
    void withoutOriginAndAddress_isRefusedWithWhatToSet() throws Exception {
        Config config = new Config(Optional.of(file(SECRET, "rw-------")), Optional.empty());
        String message = assertThrows(LogRuleViolation.class, () -> new LogKey(config, Optional.empty())).getMessage();
        assertTrue(message.contains("COMMONWATT_LOGS_ORIGIN"), message);
    }

    @Test
    void sameSecret_isOneKeyUnderTheNamesOfAllLogs() throws IOException {
        LogKey key = key(Optional.of("other.example/logs/"));

        byte[] other = new byte[32];
        other[0] = 1;
        assertEquals(key.publicKeyText(), Base64.getEncoder().encodeToString(key.signer(other).key().publicKey()));
        assertEquals("other.example/logs/01" + "00".repeat(31), key.origin(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.example", "other.example/logs", "other.example/logs/x", "other example/logs/", "a+b/logs/",
            ""})
    void originThatNoWitnessTakes_isRefused(String origin) {
        String message = assertThrows(LogRuleViolation.class, () -> key(Optional.of(origin))).getMessage();

        assertTrue(message.contains("COMMONWATT_LOGS_ORIGIN"), message);
    }

    @Test
    void missingKey_isRefusedWithWhatToDo() {
        String message = assertThrows(LogRuleViolation.class,
                () -> new LogKey(new Config(Optional.empty(), Optional.empty()), Optional.of(ADDRESS))).getMessage();

        assertTrue(message.contains("COMMONWATT_LOGS_KEY") && message.contains("openssl"), message);
    }

    @Test
    void keyFileThatIsNotThere_isRefused() {
        assertThrows(LogRuleViolation.class, () -> LogKeyFile.read(directory.resolve("nothing")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-----w-", "rw--w----", "rw------x"})
    void keyFileThatOthersCanUse_isRefused(String permissions) throws IOException {
        Path file = file(SECRET, permissions);

        String message = assertThrows(LogRuleViolation.class, () -> LogKeyFile.read(file)).getMessage();
        assertTrue(message.contains("chmod 600"), message);
    }

    @Test
    void keyFileOfAMountedSecret_isRead() throws IOException {
        assertEquals(32, LogKeyFile.read(file(SECRET + "\n", "r--r-----")).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "AAAA", "0000000000000000000000000000000000000000000000000000000000000000"})
    void keyFileWithSomethingElse_isRefusedWithoutTellingIt(String content) throws IOException {
        Path file = file(content, "rw-------");

        String message = assertThrows(LogRuleViolation.class, () -> LogKeyFile.read(file)).getMessage();
        assertTrue(message.contains("32 bytes") && (content.isEmpty() || !message.contains(content)), message);
    }

    @Test
    void witnessWithAnAddressOrKeyThatIsNone_isRefused() {
        String witness = NoteSigner.of("bank", NoteKey.COSIGNATURE, new byte[32]).key().vkey();
        String log = NoteSigner.of("bank", NoteKey.ED25519, new byte[32]).key().vkey();
        URI url = URI.create("https://witness.example/w/");

        assertEquals("https://witness.example/w", WitnessRef.of(new Entry("Bank", url, witness)).url().toString());
        assertThrows(LogRuleViolation.class, () -> WitnessRef.of(new Entry("Bank", url, log)));
        assertThrows(LogRuleViolation.class, () -> WitnessRef.of(new Entry("Bank", url, witness + "x")));
        assertThrows(LogRuleViolation.class, () -> WitnessRef.of(new Entry("Bank", url, "bank")));
        assertThrows(LogRuleViolation.class, () -> WitnessRef.of(new Entry("Bank", URI.create("file:///etc"), witness)));
        assertThrows(LogRuleViolation.class, () -> WitnessRef.of(new Entry("Bank", URI.create("witness.example"), witness)));
    }

    private LogKey key(Optional<String> origin) throws IOException {
        return new LogKey(new Config(Optional.of(file(SECRET, "rw-------")), origin), Optional.of(ADDRESS));
    }

    private Path file(String content, String permissions) throws IOException {
        Path file = Files.createTempFile(directory, "key", "");
        Files.writeString(file, content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
