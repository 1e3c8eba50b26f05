package energy.commonwatt.verification;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A witness's statement that, at a time, the largest head of a log that it had seen was this one, and that it extended all that it had seen before (C2SP
 * tlog-cosignature, version 1 with Ed25519).
 *
 * @param key the witness's
 * @param time seconds since 1970-01-01T00:00:00Z
 */
public record Cosignature(NoteKey key, long time) {

    private static final int TIME_LENGTH = 8;

    /**
     * @param signer with a key of the type {@link NoteKey#COSIGNATURE}
     * @param text the checkpoint's text, without signatures
     * @param time seconds since 1970-01-01T00:00:00Z, not negative
     * @return the signature line, its newline included
     */
    public static String line(NoteSigner signer, String text, long time) {
        checkKey(signer.key());
        byte[] stamp = ByteBuffer.allocate(TIME_LENGTH).putLong(time).array();
        return signer.line(NoteText.concat(stamp, signer.bytes(message(text, time))));
    }

    /**
     * @return the newest cosignature of the key on the checkpoint, or null if there is none; lines of other keys are passed over
     * @throws NotProven if the note names the key and the cosignature is not the key's
     */
    public static Cosignature find(SignedNote checkpoint, NoteKey key) {
        checkKey(key);
        Cosignature newest = null;
        for (SignedNote.Line line : checkpoint.signatures()) {
            if (line.isOf(key)) {
                Cosignature found = verified(checkpoint.text(), key, line.signature());
                newest = newest == null || found.time > newest.time ? found : newest;
            }
        }
        return newest;
    }

    private static Cosignature verified(String text, NoteKey key, byte[] stamped) {
        if (stamped.length > TIME_LENGTH) {
            long time = ByteBuffer.wrap(stamped).getLong();
            byte[] signature = Arrays.copyOfRange(stamped, TIME_LENGTH, stamped.length);
            if (time >= 0 && key.verifies(message(text, time), signature)) {
                return new Cosignature(key, time);
            }
        }
        throw new NotProven("expected a cosignature of the witness " + key.name() + ", found another one in its name");
    }

    private static byte[] message(String text, long time) {
        return NoteText.utf8("cosignature/v1\ntime " + time + '\n' + text);
    }

    private static void checkKey(NoteKey key) {
        if (key.algorithm() != NoteKey.COSIGNATURE) {
            throw new Malformed("expected a witness's key, of the signature type 4, found " + key);
        }
    }
}
