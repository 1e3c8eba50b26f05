package energy.commonwatt.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of a log: SHA-256 with the prefixes of RFC 9162 section 2.1.1, which keep a leaf from ever being taken for a node. All results are 32 bytes.
 */
public final class LogHash {

    /** Length of every hash in a log, in bytes. */
    public static final int LENGTH = 32;

    /** Kept per thread: looking SHA-256 up among the platform's algorithms for each hash took a third of the time of building a log. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(LogHash::sha256);

    private LogHash() {
    }

    /** @return SHA-256(0x00 || data) */
    public static byte[] leaf(byte[] data) {
        MessageDigest digest = digest();
        digest.update((byte) 0);
        return digest.digest(data);
    }

    /** @return SHA-256(0x01 || left || right) */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = digest();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** @return SHA-256(data) */
    public static byte[] sha256(byte[] data) {
        return digest().digest(data);
    }

    /** @return the root of a log without leaves, SHA-256 of nothing (RFC 9162 section 2.1.1) */
    public static byte[] emptyRoot() {
        return digest().digest();
    }

    /** @return the log's id on the chain, SHA-256 of its name in UTF-8 */
    public static byte[] logId(String logName) {
        return sha256(logName.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest digest() {
        MessageDigest digest = SHA_256.get();
        digest.reset();
        return digest;
    }

    /** @return a SHA-256 of its own, for data that comes in pieces */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
