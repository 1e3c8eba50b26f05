package energy.commonwatt.funding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import energy.commonwatt.verification.LogHash;

/**
 * An information sheet as it was uploaded: a PDF of at most six sides of A4 (Reg. (EU) 2020/1503, Art. 23(7)).
 *
 * @param sha256 of the bytes, 64 hex digits
 */
record SheetFile(byte[] content, String sha256, int pages) {

    private static final String HEADER = "%PDF-";
    private static final int MOST_PAGES = 6;
    /** In points; what rounding and printers' habits make of A4. */
    private static final float SLACK = 3;

    /** @throws FundingRuleViolation when it is no such PDF */
    static SheetFile read(byte[] content, int largest) {
        if (content == null || content.length == 0) {
            throw violation(FundingRuleViolation.MALFORMED, "a PDF", "0 bytes");
        }
        if (content.length > largest) {
            throw violation(FundingRuleViolation.TOO_LARGE, "at most " + largest + " bytes", content.length + " bytes");
        }
        if (!new String(content, 0, Math.min(content.length, HEADER.length()), StandardCharsets.ISO_8859_1).equals(HEADER)) {
            // Readers look for the header further on as well; then one file can be two things.
            throw violation(FundingRuleViolation.WRONG_KIND, "a file that begins with " + HEADER, "another beginning");
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            int pages = document.getNumberOfPages();
            if (pages < 1 || pages > MOST_PAGES) {
                throw violation(FundingRuleViolation.AGAINST_RULE, "1 to " + MOST_PAGES + " pages of A4", pages + " pages");
            }
            for (PDPage page : document.getPages()) {
                requireA4(page.getMediaBox());
            }
            return new SheetFile(content, HexFormat.of().formatHex(LogHash.sha256(content)), pages);
        } catch (IOException unreadable) {
            throw violation(FundingRuleViolation.WRONG_KIND, "a PDF that can be opened without a password",
                    "a file that is none");
        }
    }

    private static void requireA4(PDRectangle box) {
        float shorter = Math.min(box.getWidth(), box.getHeight());
        float longer = Math.max(box.getWidth(), box.getHeight());
        if (shorter > PDRectangle.A4.getWidth() + SLACK || longer > PDRectangle.A4.getHeight() + SLACK) {
            throw violation(FundingRuleViolation.AGAINST_RULE, "pages of at most A4 (595 × 842 points)",
                    "one of " + Math.round(shorter) + " × " + Math.round(longer) + " points");
        }
    }

    private static FundingRuleViolation violation(int status, String expected, String found) {
        return new FundingRuleViolation(status, "The key investment information sheet is not accepted", expected, found);
    }
}
