package energy.commonwatt.verification;

import java.util.Arrays;
import java.util.Base64;

/** A log of a platform that signs its heads, to have them cosigned. */
final class SignedLog {

    static final String PREFIX = "platform.example/logs/";

    final TestLog log;
    final String origin;
    final NoteSigner signer;

    SignedLog(String name, TestLog log) {
        this(name, log, PREFIX, seed(1));
    }

    SignedLog(String name, TestLog log, String prefix, byte[] seed) {
        this.log = log;
        this.origin = prefix + Hex.of(LogHash.logId(name));
        this.signer = NoteSigner.of(origin, NoteKey.ED25519, seed);
    }

    static byte[] seed(int value) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) value);
        return seed;
    }

    /** @return the public key of {@link #seed}(1) */
    static byte[] logKey() {
        return NoteSigner.of("any", NoteKey.ED25519, seed(1)).key().publicKey();
    }

    String checkpoint(int size) {
        String body = body(size);
        return body + '\n' + signer.sign(body);
    }

    String body(int size) {
        return new LogCheckpoint(origin, size, log.root(size)).body();
    }

    /** @return an add-checkpoint request with an honest path */
    String request(int oldSize, int size) {
        StringBuilder request = new StringBuilder("old ").append(oldSize).append('\n');
        if (oldSize > 0 && oldSize < size) {
            for (byte[] hash : LogProver.consistency(log.source(), oldSize, size)) {
                request.append(Base64.getEncoder().encodeToString(hash)).append('\n');
            }
        }
        return request.append('\n').append(checkpoint(size)).toString();
    }
}
