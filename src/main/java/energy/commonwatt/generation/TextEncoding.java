package energy.commonwatt.generation;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds the encoding of a text by its content: byte order mark, else UTF-8 where the bytes are valid UTF-8, else Windows-1252,
 * the usual encoding of older European exports. What holds bytes that no text holds is refused.
 *
 * @param charset encoding
 * @param markLength bytes of the byte order mark
 */
record TextEncoding(Charset charset, int markLength) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static TextEncoding detect(byte[] head) {
        if (head.length == 0) {
            throw new UnreadableFile("the file has 0 bytes; expected a table with at least one row");
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        refuseBinary(head);
        return new TextEncoding(isUtf8(head) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    /** The text of the head; a character cut at its end is left out. */
    String decode(byte[] head) {
        CharBuffer out = CharBuffer.allocate(head.length);
        CoderResult result = decoder().decode(ByteBuffer.wrap(head, markLength, head.length - markLength), out, false);
        if (result.isError()) {
            throw new UnreadableFile("bytes that are not valid " + charset.name() + " text; save the table as UTF-8");
        }
        return out.flip().toString();
    }

    CharsetDecoder decoder() {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static void refuseBinary(byte[] head) {
        if (startsWith(head, 'P', 'K', 3, 4)) {
            throw new UnreadableFile("a ZIP archive or Excel workbook; expected text. Export the sheet as CSV");
        }
        for (byte b : head) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                throw new UnreadableFile("binary content (byte " + b + "); expected text: CSV, JSON lines or JSON");
            }
        }
    }

    private static boolean isUtf8(byte[] head) {
        CharBuffer out = CharBuffer.allocate(head.length);
        CharsetDecoder decoder = new TextEncoding(StandardCharsets.UTF_8, 0).decoder();
        return !decoder.decode(ByteBuffer.wrap(head), out, false).isError();
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
