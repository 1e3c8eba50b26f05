package energy.commonwatt.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, whatever it is called. */
class DocumentKindTest {

    @Test
    void documents_areKnownByTheirContent() throws IOException {
        assertEquals(Optional.of(DocumentKind.PDF), DocumentKind.of(pdf("passport")));
        assertEquals(Optional.of(DocumentKind.PNG), DocumentKind.of(png(100)));
        assertEquals(Optional.of(DocumentKind.JPEG), DocumentKind.of(HexFormat.of().parseHex("ffd8ffe000104a464946")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "%PDF-", "%PDF-1.7 without an end", " %PDF-1.4\n%%EOF", "%PDF-x\n%%EOF",
            "<html><script>alert(1)</script></html>", "<?xml version=\"1.0\"?><svg/>", "MZ\u0090\u0000", "GIF89a",
            "PK\u0003\u0004",
            "\u0089PNG", "\u0089PNG\r\n\u001a\n", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIDAT....", "\u00ff\u00d8",
            "%!PS-Adobe-3.0"})
    void everythingElse_isNone(String content) {
        assertEquals(Optional.empty(), DocumentKind.of(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static byte[] pdf(String text) {
        return ("%PDF-1.4\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] png(int length) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"));
        png.write(new byte[Math.max(1, length - png.size())]);
        return Arrays.copyOf(png.toByteArray(), Math.max(length, png.size()));
    }
}
