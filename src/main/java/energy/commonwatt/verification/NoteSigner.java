package energy.commonwatt.verification;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Signs notes with an Ed25519 key (C2SP signed-note). Holds no file: where the secret is kept is its owner's matter. */
public final class NoteSigner {

    private final NoteKey key;
    private final PrivateKey secret;

    private NoteSigner(NoteKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /**
     * @param name name of the key, as in {@link NoteKey}
     * @param algorithm {@link NoteKey#ED25519} or {@link NoteKey#COSIGNATURE}
     * @param seed the secret, 32 bytes (RFC 8032 section 5.1.5)
     * @throws Malformed if the name, algorithm or seed is none
     */
    public static NoteSigner of(String name, int algorithm, byte[] seed) {
        if (seed.length != NoteKey.KEY_LENGTH) {
            throw new Malformed("expected a secret key of 32 bytes, found " + seed.length);
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            KeyPair pair = generator.generateKeyPair();
            NoteSigner signer = new NoteSigner(new NoteKey(name, algorithm, encoded((EdECPublicKey) pair.getPublic())),
                    pair.getPrivate());
            signer.prove();
            return signer;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    /** @return a new secret, 32 bytes */
    public static byte[] newSeed() {
        byte[] seed = new byte[NoteKey.KEY_LENGTH];
        new SecureRandom().nextBytes(seed);
        return seed;
    }

    /** @return what others verify with */
    public NoteKey key() {
        return key;
    }

    /**
     * Signs a note's text with a key of the type {@link NoteKey#ED25519}. For cosignatures see {@link Cosignature#line}.
     *
     * @param text the note's text with its last newline
     * @return the signature line, its newline included
     */
    public String sign(String text) {
        if (key.algorithm() != NoteKey.ED25519) {
            throw new IllegalStateException("a witness's key signs cosignatures only, never bare text");
        }
        return line(bytes(NoteText.utf8(text)));
    }

    String line(byte[] signature) {
        return new SignedNote.Line(key.name(), key.hash(), signature).write();
    }

    byte[] bytes(byte[] message) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign with the key " + key.name(), e);
        }
    }

    /** The generator's use of our seed is habit, not a promise of its documentation; a key that it made otherwise must not sign. */
    private void prove() {
        byte[] message = NoteText.utf8("commonwatt");
        if (!key.verifies(message, bytes(message))) {
            throw new IllegalStateException("The Java platform does not derive Ed25519 keys from a seed");
        }
    }

    private static byte[] encoded(EdECPublicKey key) {
        byte[] bytes = key.getEncoded();
        return Arrays.copyOfRange(bytes, bytes.length - NoteKey.KEY_LENGTH, bytes.length);
    }

    /** The only way of the JDK to a public key leads through a generator of key pairs; this one draws what it is given. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        private Given(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("The Java platform does not derive Ed25519 keys from 32 bytes");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
