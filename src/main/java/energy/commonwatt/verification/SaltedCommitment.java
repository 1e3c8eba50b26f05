package energy.commonwatt.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What a record says in place of a value about a person: SHA-256 over {@code "commonwatt-evidence/1\n" || salt || value}, with 32 random
 * bytes of salt and the value as RFC 8785 canonical JSON in UTF-8. Who has value and salt shows what was recorded. Without the salt nobody can
 * find the value by trying, however few values there are; once both are destroyed nobody ever can.
 */
public final class SaltedCommitment {

    /** Bytes of salt: 256 bits, more than anybody can search. */
    public static final int SALT = 32;

    /** Separates these digests from every other use of SHA-256. Version 1. */
    private static final byte[] DOMAIN = "commonwatt-evidence/1\n".getBytes(StandardCharsets.UTF_8);

    private SaltedCommitment() {
    }

    /**
     * @param salt {@value #SALT} bytes
     * @param value what {@link CanonicalJson#integersOnly} takes
     * @return 64 lower-case hexadecimal digits
     * @throws Malformed when the salt has another length or the value is no JSON with integers alone
     */
    public static String of(byte[] salt, Object value) {
        if (salt.length != SALT) {
            throw new Malformed("expected a salt of " + SALT + " bytes, found " + salt.length);
        }
        MessageDigest digest = LogHash.sha256();
        digest.update(DOMAIN);
        digest.update(salt);
        return Hex.of(digest.digest(CanonicalJson.integersOnly(value)));
    }

    /**
     * Whether value and salt are those that were committed to.
     *
     * @param commitment 64 lower-case hexadecimal digits
     * @throws Malformed as {@link #of}
     */
    public static boolean opens(String commitment, byte[] salt, Object value) {
        return MessageDigest.isEqual(Hex.parse(commitment), Hex.parse(of(salt, value)));
    }
}
