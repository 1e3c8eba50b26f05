package energy.commonwatt.construction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.demo.Photographs;

/** What is taken as evidence, by its content. */
class EvidenceContentTest {

    private static final int LARGEST = 2_000_000;
    private static final int WIDTH_IN_PNG = 16;

    private static EvidenceContent read(byte[] bytes) {
        return EvidenceContent.read(bytes, LARGEST);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture(String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void documentsPicturesAndTables_areToldByTheirContent() {
        assertEquals("application/pdf", read(BuildingSite.pdf()).mediaType());
        assertEquals("image/jpeg", read(picture("jpeg")).mediaType());
        assertEquals("image/png", read(picture("png")).mediaType());
        assertEquals("text/csv", read(text("time;power in W\n2026-06-01T12:00Z;5123\n")).mediaType());
        assertEquals("1eb7c54d52831bbfe8942af0b1c56b7409523a59ed6ca99c1174fef7eb32c1b5", read(text("a,b")).sha256());
    }

    @Test
    void photograph_saysWhenAndWhereItWasTakenAsTheCameraSays() {
        LocalDateTime at = LocalDateTime.of(2026, 10, 4, 15, 31, 7);
        Capture said = read(Photographs.taken(at, new BigDecimal("48.77"), new BigDecimal("5.16"))).capture();
        assertEquals(new Capture(at, new BigDecimal("48.77000"), new BigDecimal("5.16000")), said);
        assertEquals(Capture.NONE, read(picture("jpeg")).capture());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!DOCTYPE html><script>alert(1)</script>", " \n<svg xmlns='http://www.w3.org/2000/svg'/>",
            "MZ\u0000\u0003program", "#!/bin/sh\nrm -r .", "one line of words", "a,b\u0007\n1,2"})
    void textThatIsNoTable_isRefused(String content) {
        assertRefused(415, "told by its content", text(content));
    }

    @Test
    void binariesBrokenPicturesAndOtherKinds_areRefused() {
        assertRefused(415, "something else", new byte[]{(byte) 0xff, (byte) 0xfe, 0, 1});
        assertRefused(415, "a picture of another kind (GIF)", picture("gif"));
        assertRefused(415, "cannot be opened", Arrays.copyOf(picture("png"), 20));
        assertRefused(415, "one that does not", text("%PDF-1.7\nnothing more"));
    }

    @Test
    void tooManyBytesOrPixels_areRefused() {
        assertEquals(413, refusal(new byte[LARGEST + 1]).status());
        assertRefused(413, "250000000000 pixels", enlarged(picture("png"), 500_000));
    }

    /** The same picture, but its header promises more. */
    private static byte[] enlarged(byte[] png, int side) {
        byte[] larger = png.clone();
        ByteBuffer.wrap(larger).putInt(WIDTH_IN_PNG, side).putInt(WIDTH_IN_PNG + 4, side);
        CRC32 checksum = new CRC32();
        checksum.update(larger, WIDTH_IN_PNG - 4, 17);
        ByteBuffer.wrap(larger).putInt(WIDTH_IN_PNG + 13, (int) checksum.getValue());
        return larger;
    }

    @Test
    void pdfThatWouldDoSomething_isRefused() {
        assertRefused(415, "JavaScript",
                pdf(it -> it.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))));
        assertRefused(415, "Launch", pdf(EvidenceContentTest::launching));
        assertRefused(415, "EmbeddedFiles", pdf(EvidenceContentTest::embedding));
        assertRefused(415, "XFA", pdf(it -> {
            COSDictionary form = new COSDictionary();
            form.setString(COSName.getPDFName("XFA"), "<xdp/>");
            it.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        }));
    }

    @Test
    void lockedOrEmptyPdf_isRefused() {
        StandardProtectionPolicy lock = new StandardProtectionPolicy("owner", "reader", new AccessPermission());
        assertRefused(415, "one that does not", pdf(it -> it.protect(lock)));
        assertRefused(415, "one without", pdf(it -> it.removePage(0)));
    }

    private static void launching(PDDocument document) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(new PDActionLaunch());
        document.getPage(0).setAnnotations(List.of(link));
    }

    private static void embedding(PDDocument document) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(text("inside"))));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("inside.exe", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            change.to(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConstructionRuleViolation refusal(byte[] bytes) {
        return assertThrows(ConstructionRuleViolation.class, () -> read(bytes));
    }

    private static void assertRefused(int status, String words, byte[] bytes) {
        ConstructionRuleViolation no = refusal(bytes);
        assertEquals(status, no.status(), no.getMessage());
        assertTrue((no.expected() + no.found()).contains(words), no.getMessage());
    }
}
