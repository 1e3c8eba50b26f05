package energy.commonwatt.verification;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A key that signs notes (C2SP signed-note) or cosigns checkpoints (C2SP tlog-cosignature).
 *
 * @param name who signs, recommended to be an address without a scheme; for a log its origin line
 * @param algorithm {@link #ED25519} or {@link #COSIGNATURE}
 * @param publicKey 32 bytes of RFC 8032
 */
public record NoteKey(String name, int algorithm, byte[] publicKey) {

    /** Signature type of a plain Ed25519 signature over the note's text: logs sign so. */
    public static final int ED25519 = 0x01;
    /** Signature type of an Ed25519 cosignature with a time: witnesses sign so. */
    public static final int COSIGNATURE = 0x04;

    static final int KEY_LENGTH = 32;
    private static final int HASH_LENGTH = 4;
    /** The y of the points of small order. Under such a key anybody can sign anything, and implementations differ on whether that holds. */
    private static final List<String> SMALL_ORDER = List.of("00" + "00".repeat(31), "01" + "00".repeat(31),
            "ec" + "ff".repeat(30) + "7f", "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");
    /** What stands before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410 section 4). */
    private static final byte[] SPKI = Hex.parse("302a300506032b6570032100");

    /** @throws Malformed if the name cannot stand in a note, the algorithm is unknown, or the key has another length than 32 bytes */
    public NoteKey {
        checkName(name);
        if (algorithm != ED25519 && algorithm != COSIGNATURE) {
            throw new Malformed("expected a key of the signature type 1 or 4, found " + algorithm);
        }
        if (publicKey.length != KEY_LENGTH) {
            throw new Malformed("expected a public key of 32 bytes, found " + publicKey.length);
        }
    }

    /**
     * @param vkey {@code <name>+<hash>+<base64 of signature type and public key>}, the hash as 8 lower-case hexadecimal digits
     * @throws Malformed if it is anything else, or the hash is not that of the name and key
     */
    public static NoteKey parse(String vkey) {
        int first = vkey.indexOf('+');
        int second = vkey.indexOf('+', first + 1);
        if (first < 0 || second < 0) {
            throw new Malformed("expected a key of name, hash and key with + between them, found \"" + vkey + "\"");
        }
        byte[] typed = NoteText.base64(vkey.substring(second + 1));
        if (typed.length != 1 + KEY_LENGTH) {
            throw new Malformed("expected a signature type and 32 bytes as key, found " + typed.length + " bytes");
        }
        NoteKey key = new NoteKey(vkey.substring(0, first), typed[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!vkey.substring(first + 1, second).equals(key.hashText())) {
            throw new Malformed("expected the hash " + key.hashText() + " in the key, found \""
                    + vkey.substring(first + 1, second) + "\"");
        }
        return key;
    }

    /** @return the key as {@link #parse} takes it */
    public String vkey() {
        return name + '+' + hashText() + '+' + Base64.getEncoder().encodeToString(typed());
    }

    /** @return the key's short id, the first 4 bytes of SHA-256(name || newline || signature type || public key) */
    public byte[] hash() {
        return Arrays.copyOf(LogHash.sha256(NoteText.concat(NoteText.utf8(name + '\n'), typed())), HASH_LENGTH);
    }

    /** @return whether the 64 bytes are this key's Ed25519 signature over the message (RFC 8032 section 5.1.7); never under a key of small order */
    public boolean verifies(byte[] message, byte[] signature) {
        return !hasSmallOrder() && holds(message, signature);
    }

    private boolean hasSmallOrder() {
        byte[] y = publicKey.clone();
        y[KEY_LENGTH - 1] &= 0x7f;
        return SMALL_ORDER.contains(Hex.of(y));
    }

    private boolean holds(byte[] message, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(NoteText.concat(SPKI, publicKey)));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // No point of the curve, a number out of range, or another length than 64 bytes: all of these are no signature.
            return false;
        }
    }

    private String hashText() {
        return Hex.of(hash());
    }

    private byte[] typed() {
        return NoteText.concat(new byte[]{(byte) algorithm}, publicKey);
    }

    private static void checkName(String name) {
        if (!NoteText.isKeyName(name)) {
            throw new Malformed("expected a name without spaces and + as key name, found \"" + name + "\"");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey key && vkey().equals(key.vkey());
    }

    @Override
    public int hashCode() {
        return vkey().hashCode();
    }

    @Override
    public String toString() {
        return vkey();
    }
}
