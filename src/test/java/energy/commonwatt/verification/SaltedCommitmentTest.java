package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors were computed by another program: SHA-256 of the prefix, the salt and the canonical JSON. */
class SaltedCommitmentTest {

    private static final byte[] ZERO = new byte[32];
    private static final byte[] COUNTED = counted();

    @Test
    void vectors_areThoseOfAnotherProgram() {
        assertEquals("caddce452f38405938ffcbac85ae25fd6fe43d4b5dea7af8bc5a0c4e4d2c4761", SaltedCommitment.of(ZERO, Map.of()));
        assertEquals("d91fcf77adeaedb431034779decc96e0c51ecc4d29c232c5efe89979e4f568c6",
                SaltedCommitment.of(COUNTED, Map.of("sufficient", true, "correct", 9L, "at", "2026-01-01T00:00:00Z")));
        byte[] ones = new byte[32];
        Arrays.fill(ones, (byte) 0xff);
        assertEquals("db8793a19ac43572bd8e1611d094391d7ae98626daff18dca771d292cc9f29c1",
                SaltedCommitment.of(ones, Map.of("owners", List.of(1L, 2L), "name", "Zoë")));
    }

    @Test
    void valueAndSalt_openTheirCommitmentAndNoOther() {
        String commitment = SaltedCommitment.of(COUNTED, Map.of("a", 1L));
        assertTrue(SaltedCommitment.opens(commitment, COUNTED, Map.of("a", 1L)));
        assertFalse(SaltedCommitment.opens(commitment, COUNTED, Map.of("a", 2L)));
        assertFalse(SaltedCommitment.opens(commitment, ZERO, Map.of("a", 1L)));
    }

    @Test
    void valueReadFromItsText_isTheSame() {
        Object value = Map.of("b", List.of("x", Map.of("c", 3L)), "a", "é");
        assertTrue(SaltedCommitment.opens(SaltedCommitment.of(COUNTED, value), COUNTED,
                Json.parse(new String(CanonicalJson.bytes(value), java.nio.charset.StandardCharsets.UTF_8))));
    }

    @Test
    void commitment_isNotTheHashOfTheValue() {
        assertNotEquals(Hex.of(LogHash.sha256(CanonicalJson.bytes(Map.of()))), SaltedCommitment.of(ZERO, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33})
    void saltOfAnotherLength_isRefused(int length) {
        assertThrows(Malformed.class, () -> SaltedCommitment.of(new byte[length], Map.of()));
    }

    @Test
    void floats_areRefused() {
        assertThrows(Malformed.class, () -> SaltedCommitment.of(ZERO, Map.of("a", 0.1)));
        assertThrows(Malformed.class, () -> SaltedCommitment.opens("AB", ZERO, Map.of()));
    }

    private static byte[] counted() {
        byte[] salt = new byte[32];
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) i;
        }
        return salt;
    }
}
