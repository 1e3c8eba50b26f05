package energy.commonwatt.construction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogHash;

/**
 * A file of evidence as it was uploaded: a PDF, a JPEG or PNG picture, or a table as text (CSV), told by its content and not by its name.
 *
 * @param sha256 64 hex digits
 */
record EvidenceContent(byte[] bytes, String mediaType, String extension, String sha256, Capture capture) {

    private static final String PDF = "%PDF-";
    /** 100 megapixels: more would be made to fill a viewer's memory. */
    private static final long MOST_PIXELS = 100_000_000;

    /** @throws ConstructionRuleViolation when it is empty, too large, of another kind, or has active content */
    static EvidenceContent read(byte[] bytes, int largest) {
        if (bytes.length == 0) {
            throw wrongKind("a file of 0 bytes");
        }
        if (bytes.length > largest) {
            throw new ConstructionRuleViolation(ConstructionRuleViolation.TOO_LARGE, "This file is too large",
                    "at most " + largest + " bytes", "more than that");
        }
        String sha256 = Hex.of(LogHash.sha256(bytes));
        if (new String(bytes, 0, Math.min(PDF.length(), bytes.length), StandardCharsets.ISO_8859_1).equals(PDF)) {
            ActivePdf.refuse(bytes);
            return new EvidenceContent(bytes, "application/pdf", "pdf", sha256, Capture.NONE);
        }
        String format = pictureFormat(bytes);
        if (format != null) {
            boolean jpeg = format.equals("JPEG");
            return new EvidenceContent(bytes, jpeg ? "image/jpeg" : "image/png", jpeg ? "jpg" : "png", sha256,
                    Capture.of(bytes));
        }
        requireTable(bytes);
        return new EvidenceContent(bytes, "text/csv", "csv", sha256, Capture.NONE);
    }

    /** @return JPEG or PNG in a size that can be shown; null when it is neither */
    private static String pictureFormat(byte[] bytes) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            String format = reader.getFormatName().toUpperCase(java.util.Locale.ROOT);
            reader.setInput(input);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            reader.dispose();
            if (!format.equals("JPEG") && !format.equals("PNG")) {
                throw wrongKind("a picture of another kind (" + format + ")");
            }
            if (pixels > MOST_PIXELS) {
                throw new ConstructionRuleViolation(ConstructionRuleViolation.TOO_LARGE, "This picture is too large",
                        "at most " + MOST_PIXELS + " pixels", pixels + " pixels");
            }
            return format;
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof ConstructionRuleViolation no) {
                throw no;
            }
            throw wrongKind("a picture that cannot be opened");
        }
    }

    /** Text of lines with separators; anything that a browser could run is none. */
    private static void requireTable(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException binary) {
            throw wrongKind("something else");
        }
        boolean control = text.chars().anyMatch(it -> Character.isISOControl(it) && it != '\t' && it != '\n' && it != '\r');
        boolean separated = text.lines().limit(1).allMatch(it -> it.contains(",") || it.contains(";") || it.contains("\t"));
        if (control || !separated || text.stripLeading().startsWith("<")) {
            throw wrongKind("something else");
        }
    }

    private static ConstructionRuleViolation wrongKind(String found) {
        return new ConstructionRuleViolation(ConstructionRuleViolation.WRONG_KIND, "This file cannot be taken as evidence",
                "a PDF, a JPEG or PNG picture, or a table in CSV, told by its content and not by its name", found);
    }
}
