package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The proofs of transparency-dev/merkle, most of which lie. */
class LogVerifierVectorsTest {

    private static final Path VECTORS = Path.of("src/test/resources/verification/vectors/transparency-dev");

    static List<Path> inclusion() throws IOException {
        return files("inclusion");
    }

    static List<Path> consistency() throws IOException {
        return files("consistency");
    }

    @Test
    void allVectors_areThere() throws IOException {
        assertEquals(96, inclusion().size() + consistency().size());
    }

    @ParameterizedTest
    @MethodSource("inclusion")
    void inclusionVector_isJudgedAsPublished(Path file) {
        Map<?, ?> vector = read(file);
        judge(vector,
                () -> LogVerifier.inclusion(bytes(vector.get("leafHash")), number(vector.get("leafIdx")),
                        number(vector.get("treeSize")),
                        path(vector), bytes(vector.get("root"))));
    }

    @ParameterizedTest
    @MethodSource("consistency")
    void consistencyVector_isJudgedAsPublished(Path file) {
        Map<?, ?> vector = read(file);
        judge(vector,
                () -> LogVerifier.consistency(number(vector.get("size1")), bytes(vector.get("root1")),
                        number(vector.get("size2")),
                        bytes(vector.get("root2")), path(vector)));
    }

    private static void judge(Map<?, ?> vector, Runnable check) {
        if ((Boolean) vector.get("wantErr")) {
            assertThrows(NotProven.class, check::run);
        } else {
            assertDoesNotThrow(check::run);
        }
    }

    private static List<byte[]> path(Map<?, ?> vector) {
        List<byte[]> path = new ArrayList<>();
        if (vector.get("proof") instanceof List<?> proof) {
            proof.forEach(hash -> path.add(bytes(hash)));
        }
        return path;
    }

    private static long number(Object value) {
        // Some lie with numbers beyond 2^63, which no log has.
        return value instanceof Long number ? number : -1;
    }

    private static byte[] bytes(Object base64) {
        return base64 == null ? new byte[0] : Base64.getDecoder().decode((String) base64);
    }

    private static Map<?, ?> read(Path file) {
        try {
            return (Map<?, ?>) Json.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> paths = Files.walk(VECTORS.resolve(folder))) {
            return paths.filter(path -> path.toString().endsWith(".json")).sorted().toList();
        }
    }
}
