package energy.commonwatt.verification;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures (C2SP signed-note). That it was parsed says nothing about its signatures; see {@link #isSignedBy}.
 *
 * @param text what is signed, with its last newline
 * @param signatures one or more
 */
public record SignedNote(String text, List<Line> signatures) {

    /** Longest note that is read, in bytes. */
    public static final int MAX_BYTES = 64 * 1024;
    private static final String DASH = "— ";

    /**
     * @param name the signer's key name
     * @param hash the signer's key hash, 4 bytes
     * @param signature 1 byte or more
     */
    public record Line(String name, byte[] hash, byte[] signature) {

        boolean isOf(NoteKey key) {
            return name.equals(key.name()) && Arrays.equals(hash, key.hash());
        }

        /** @return the line as it stands in a note, its newline included */
        String write() {
            return DASH + name + ' ' + Base64.getEncoder().encodeToString(NoteText.concat(hash, signature)) + '\n';
        }
    }

    /**
     * @param note text, empty line, signature lines, in UTF-8
     * @throws Malformed if it is anything else: other control characters than newline, no signature, another Base64 form of the same bytes
     */
    public static SignedNote parse(byte[] note) {
        if (note.length > MAX_BYTES) {
            throw new Malformed("expected a note of at most " + MAX_BYTES + " bytes, found " + note.length);
        }
        try {
            return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString());
        } catch (CharacterCodingException e) {
            throw new Malformed("expected a note in UTF-8, found other bytes");
        }
    }

    private static SignedNote parse(String note) {
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Malformed("expected no control characters but newline in a note");
        }
        int split = note.lastIndexOf("\n\n");
        if (split < 0) {
            throw new Malformed("expected a note of text, empty line and signature lines");
        }
        return new SignedNote(note.substring(0, split + 1), lines(note.substring(split + 2)));
    }

    /**
     * @param lines signature lines, each with its newline, as a witness answers
     * @throws Malformed if there is none, or one is anything else
     */
    static List<Line> lines(String lines) {
        if (!lines.endsWith("\n")) {
            throw new Malformed("expected signature lines, each with its newline");
        }
        String[] pieces = lines.substring(0, lines.length() - 1).split("\n", -1);
        List<Line> parsed = new ArrayList<>();
        for (String piece : pieces) {
            parsed.add(line(piece));
        }
        return List.copyOf(parsed);
    }

    private static Line line(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0 || !NoteText.isKeyName(line.substring(DASH.length(), space))) {
            throw new Malformed("expected a signature line of dash, key name and signature, found \"" + line + "\"");
        }
        byte[] bytes = NoteText.base64(line.substring(space + 1));
        if (bytes.length < 5) {
            throw new Malformed("expected a key hash of 4 bytes and a signature, found " + bytes.length + " bytes");
        }
        return new Line(line.substring(DASH.length(), space), Arrays.copyOf(bytes, 4),
                Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    /** @return the note as it is read, without the signatures of other keys */
    String onlyOf(NoteKey key) {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (Line line : signatures) {
            if (line.isOf(key)) {
                note.append(line.write());
            }
        }
        return note.toString();
    }

    /**
     * @param key a key of the type {@link NoteKey#ED25519}
     * @return whether the note has a signature of the key; lines of other keys are passed over
     * @throws NotProven if the note names the key and the signature is not the key's
     */
    public boolean isSignedBy(NoteKey key) {
        if (key.algorithm() != NoteKey.ED25519) {
            throw new IllegalArgumentException("A cosignature is verified with its time: " + key);
        }
        boolean signed = false;
        for (Line line : signatures) {
            if (line.isOf(key)) {
                if (!key.verifies(NoteText.utf8(text), line.signature)) {
                    throw new NotProven("expected a signature of the key " + key.name() + ", found another one in its name");
                }
                signed = true;
            }
        }
        return signed;
    }
}
