package energy.commonwatt.verification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a log sends to have a checkpoint cosigned (C2SP tlog-witness, add-checkpoint).
 *
 * @param oldSize size of the head that the log thinks the witness cosigned last
 * @param proof consistency path from there, hashes of 32 bytes
 */
record WitnessRequest(long oldSize, List<byte[]> proof, SignedNote note, LogCheckpoint checkpoint) {

    /** Longest request that is read, in bytes. */
    static final int MAX_BYTES = SignedNote.MAX_BYTES + 4 * 1024;
    private static final int MAX_PROOF = 63;
    private static final String OLD = "old ";

    /** @throws Malformed if it is anything else */
    static WitnessRequest parse(byte[] body) {
        int end = 0;
        while (end + 1 < body.length && (body[end] != '\n' || body[end + 1] != '\n')) {
            end++;
        }
        if (end + 1 >= body.length) {
            throw new Malformed("expected an empty line before the checkpoint");
        }
        String[] lines = new String(body, 0, end, StandardCharsets.ISO_8859_1).split("\n", -1);
        if (!lines[0].startsWith(OLD) || lines.length > 1 + MAX_PROOF) {
            throw new Malformed("expected a line with the old size and at most 63 lines of proof");
        }
        SignedNote note = SignedNote.parse(Arrays.copyOfRange(body, end + 2, body.length));
        return new WitnessRequest(NoteText.size(lines[0].substring(OLD.length())), proof(lines), note,
                LogCheckpoint.parse(note));
    }

    private static List<byte[]> proof(String[] lines) {
        List<byte[]> proof = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            proof.add(NoteText.base64(lines[i]));
            if (proof.get(i - 1).length != LogHash.LENGTH) {
                throw new Malformed("expected hashes of 32 bytes as proof, found " + proof.get(i - 1).length);
            }
        }
        return proof;
    }
}
