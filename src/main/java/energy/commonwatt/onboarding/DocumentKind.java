package energy.commonwatt.onboarding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of document that are taken, told by what is in them: a name says nothing. */
public enum DocumentKind {

    PDF("application/pdf", "pdf"), JPEG("image/jpeg", "jpg"), PNG("image/png", "png");

    private static final byte[] PDF_START = ascii("%PDF-");
    private static final byte[] PDF_END = ascii("%%EOF");
    /** Readers find the end mark within the last 1,024 bytes (ISO 32000-1, annex H). */
    private static final int PDF_TAIL = 1_024;
    private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D',
            'R'};

    private final String mediaType;
    private final String extension;

    DocumentKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** The kind of this content; empty for everything else. */
    public static Optional<DocumentKind> of(byte[] content) {
        if (startsWith(content, PDF_START) && digit(content, PDF_START.length) && hasPdfEnd(content)) {
            return Optional.of(PDF);
        }
        if (startsWith(content, JPEG_START)) {
            return Optional.of(JPEG);
        }
        return startsWith(content, PNG_START) ? Optional.of(PNG) : Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length > start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static boolean digit(byte[] content, int at) {
        return content[at] >= '1' && content[at] <= '9';
    }

    private static boolean hasPdfEnd(byte[] content) {
        int from = Math.max(0, content.length - PDF_TAIL);
        String tail = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
        return tail.contains(new String(PDF_END, StandardCharsets.ISO_8859_1));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
