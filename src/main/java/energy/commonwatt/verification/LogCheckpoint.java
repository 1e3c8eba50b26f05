package energy.commonwatt.verification;

import java.util.Arrays;
import java.util.Base64;

/**
 * A log's head as the log itself states it (C2SP tlog-checkpoint). Not to be confused with {@link Checkpoint}, which is what nodes say of all logs.
 *
 * @param origin the log's unique name
 * @param size number of leaves, 0 to 2^53-1
 * @param root 32 bytes
 */
public record LogCheckpoint(String origin, long size, byte[] root) {

    private static final String LOGS = "/logs/";
    private static final int ID_DIGITS = 2 * LogHash.LENGTH;

    /**
     * @param note a checkpoint; lines after the third are signed too, must not be empty, and mean nothing here
     * @throws Malformed if the text is no checkpoint
     */
    public static LogCheckpoint parse(SignedNote note) {
        String[] lines = note.text().split("\n", -1);
        // The text ends with a newline, so the last piece is empty.
        if (lines.length < 4 || Arrays.asList(lines).subList(0, lines.length - 1).contains("")) {
            throw new Malformed("expected a checkpoint of origin, size and root");
        }
        byte[] root = NoteText.base64(lines[2]);
        if (root.length != LogHash.LENGTH) {
            throw new Malformed("expected a root of 32 bytes in the checkpoint, found " + root.length);
        }
        return new LogCheckpoint(lines[0], NoteText.size(lines[1]), root);
    }

    /** @return the note's text, to be signed */
    public String body() {
        return origin + '\n' + size + '\n' + Base64.getEncoder().encodeToString(root) + '\n';
    }

    /**
     * @return the log's id on the chain, 32 bytes, from the end of the origin
     * @throws Malformed if the origin does not end with {@code /logs/} and 64 lower-case hexadecimal digits
     */
    public byte[] logId() {
        return Hex.parse(origin.substring(originPrefix().length()));
    }

    /**
     * @return the part of the origin that all logs of one platform share, up to and with {@code /logs/}
     * @throws Malformed as {@link #logId}
     */
    String originPrefix() {
        String prefix = origin.substring(0, Math.max(0, origin.length() - ID_DIGITS));
        if (!prefix.endsWith(LOGS)) {
            throw new Malformed("expected an origin that ends with /logs/ and the log's id, found \"" + origin + "\"");
        }
        return prefix;
    }

    Head head() {
        return new Head(size, root);
    }

    /** @return whether the other says of the same size another root, which no append-only log can */
    boolean contradicts(LogCheckpoint other) {
        return size == other.size && !Arrays.equals(root, other.root);
    }
}
