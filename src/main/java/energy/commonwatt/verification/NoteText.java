package energy.commonwatt.verification;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How names, bytes and numbers are written in a note. Each has one form only, so that two notes that mean the same are the same. */
final class NoteText {

    private static final int NEXT_LINE = 0x85;

    private NoteText() {
    }

    /** @return whether it is non-empty and has neither Unicode spaces nor plus signs nor control characters (C2SP signed-note) */
    static boolean isKeyName(String name) {
        return !name.isEmpty()
                && name.chars().noneMatch(c -> c == '+' || c < ' ' || c == NEXT_LINE || Character.isSpaceChar(c));
    }

    /** @throws Malformed if it is not the one standard Base64 form, with padding, of its bytes (RFC 4648 section 4) */
    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the same answer as for another form of the same bytes
        }
        throw new Malformed("expected Base64 with padding, found \"" + text + "\"");
    }

    /**
     * @return a number from 0 to 2^53-1
     * @throws Malformed if it is not written in decimal without sign and leading zeros
     */
    static long size(String text) {
        if (text.length() <= 16 && text.matches("0|[1-9][0-9]*") && JsonText.isSafeInteger(Long.parseLong(text))) {
            return Long.parseLong(text);
        }
        throw new Malformed("expected a number from 0 to 2^53-1, found \"" + text + "\"");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
