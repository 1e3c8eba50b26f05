package energy.commonwatt.sheets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SheetsTest {

    private final PlainSheets sheets = new PlainSheets();
    private final FinishedSheet sample = sheets.finish(DemoSheet.content());

    @Test
    void sample_hasAtMostSixPagesOfA4() throws IOException {
        try (PDDocument document = Loader.loadPDF(sample.pdf())) {
            assertEquals(sample.pages(), document.getNumberOfPages());
            assertTrue(sample.pages() <= 6, sample.pages() + " pages");
            for (PDPage page : document.getPages()) {
                assertEquals(PDRectangle.A4.getWidth(), page.getMediaBox().getWidth(), 1);
                assertEquals(PDRectangle.A4.getHeight(), page.getMediaBox().getHeight(), 1);
            }
        }
    }

    @Test
    void sample_isTaggedAndNamedAndHasItsFontsWithin() throws IOException {
        try (PDDocument document = Loader.loadPDF(sample.pdf())) {
            var catalog = document.getDocumentCatalog();
            assertTrue(catalog.getMarkInfo().isMarked());
            assertNotNull(catalog.getStructureTreeRoot());
            assertEquals("en", catalog.getLanguage());
            assertEquals("Key investment information sheet of Solar roof of a school",
                    document.getDocumentInformation().getTitle());
            assertTrue(new String(catalog.getMetadata().toByteArray()).contains("pdfuaid"));
            assertEquals("Risk warning", catalog.getDocumentOutline().getFirstChild().getTitle());
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(font).isEmbedded(), font.getName());
                }
            }
        }
    }

    @Test
    void everyPage_saysWhichOfHowManyItIs() throws IOException {
        try (PDDocument document = Loader.loadPDF(sample.pdf())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            for (int page = 1; page <= sample.pages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                assertTrue(text.getText(document).contains("Page " + page + " of " + sample.pages()), "page " + page);
            }
        }
    }

    @Test
    void sameContent_givesTheSameBytes() {
        FinishedSheet again = new PlainSheets().finish(DemoSheet.content());
        assertArrayEquals(sample.pdf(), again.pdf());
        assertEquals(sample.sha256(), again.sha256());
        assertEquals(sample.page(), again.page());
    }

    @Test
    void nextVersion_givesOtherBytes() {
        assertNotEquals(sample.sha256(), sheets.finish(Changed.head(DemoSheet.head(2))).sha256());
    }

    /** Regulation (EU) 2020/1503, Art. 23(6)(b) and (c), word for word. */
    @Test
    void lawsSentences_areInThePdf() throws IOException {
        try (PDDocument document = Loader.loadPDF(sample.pdf())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            for (String sentence : new String[]{
                    "The appropriateness of your experience and knowledge have not necessarily been assessed before you were granted "
                            + "access to this investment.",
                    "By making this investment, you assume full risk of taking this investment, including the risk of partial or "
                            + "entire loss of the money invested.",
                    "Investment in this crowdfunding project entails risks, including the risk of partial or entire loss of the money "
                            + "invested.",
                    "Your investment is not covered by the deposit guarantee schemes established in accordance with Directive "
                            + "2014/49/EU of the European Parliament and of the Council.",
                    "Nor is your investment covered by the investor compensation schemes established in accordance with Directive "
                            + "97/9/EC of the European Parliament and of the Council.",
                    "You may not receive any return on your investment.",
                    "This is not a savings product and we advise you not to invest more than 10 % of your net worth in crowdfunding "
                            + "projects.",
                    "You may not be able to sell the investment instruments when you wish. If you are able to sell them, you may "
                            + "nonetheless incur losses."}) {
                assertTrue(text.contains(sentence), sentence);
            }
        }
    }

    @Test
    void disclaimer_standsDirectlyUnderTheTitle() {
        String page = sample.page().replaceAll("\\s+", " ");
        assertTrue(page.contains(
                "<h1>Key investment information sheet</h1> <div class=\"disclaimer\"><p>This crowdfunding offer has been neither "
                        + "verified nor approved by competent authorities or the European Securities and Markets Authority (ESMA)."),
                page);
        assertTrue(page.contains("You may not receive any return on your investment."));
        assertTrue(page.contains("expires four calendar days from that moment."));
    }

    @Test
    void parts_standInTheOrderOfTheLaw() {
        int last = -1;
        for (char letter = 'A'; letter <= 'I'; letter++) {
            int found = sample.page().indexOf("id=\"part-" + letter + "\"");
            assertTrue(found > last, "Part " + letter);
            last = found;
        }
    }

    @Test
    void emptyPoint_isRefusedByName() {
        SheetIncomplete refused = assertThrows(SheetIncomplete.class,
                () -> sheets.finish(Changed.redress(new Redress("None.", " \u200b\n", null))));
        assertTrue(refused.found().contains("Part H, Further information, free of charge; Part H, Complaints"),
                refused.found());
        assertEquals(422, refused.status());
    }

    @Test
    void missingRisk_isRefusedButOtherRisksNeedNotBe() {
        List<RiskFactor> known = DemoWords.risks();
        SheetIncomplete refused = assertThrows(SheetIncomplete.class,
                () -> sheets.finish(Changed.risks(List.of(known.getFirst()))));
        assertTrue(refused.found().contains("Part C, Type 3: risk of default"), refused.found());
        assertFalse(refused.found().contains("Type 7"), refused.found());
    }

    @Test
    void nobodyResponsible_isRefused() {
        ProjectOwner owner = DemoSheet.owner();
        SheetIncomplete refused = assertThrows(SheetIncomplete.class, () -> sheets.finish(Changed.owner(
                new ProjectOwner(owner.identity(), owner.legalForm(), owner.contact(), owner.ownership(), owner.management(),
                        List.of(),
                        owner.activities(), owner.statements(), owner.figures()))));
        assertEquals("nothing stated in Part A, Responsibility for this sheet", refused.found());
    }

    @Test
    void whatIsNotAvailable_isSaidToBeSo() {
        ProjectOwner owner = DemoSheet.owner();
        FinishedSheet young = sheets.finish(Changed.owner(
                new ProjectOwner(owner.identity(), owner.legalForm(), owner.contact(), owner.ownership(), owner.management(),
                        owner.responsible(), owner.activities(), null, AnnualFigures.none(""))));
        assertEquals(2, young.page().split("Not available", -1).length - 1);
    }

    @Test
    void letterThatTheTypefaceLacks_isRefused() {
        SheetUnprintable refused = assertThrows(SheetUnprintable.class,
                () -> sheets.finish(Changed.redress(new Redress("免费", "Здесь", "Εδώ"))));
        assertEquals("免 (U+514D), 费 (U+8D39)", refused.found());
    }

    @Test
    void tooLongSheet_isRefusedWithWhatTakesSpace() {
        Redress redress = new Redress("None. ".repeat(4_000), "There.", "To us.");
        SheetTooLong refused = assertThrows(SheetTooLong.class, () -> sheets.finish(Changed.redress(redress)));
        assertEquals("at most 6 pages of A4", refused.expected());
        assertTrue(refused.found()
                .matches("1\\d pages: Part H \\d{3} lines, 24\\d{3} characters \\(most in Fees and costs for the "
                        + "investor: 24\\d{3}, .*"),
                refused.found());
        assertEquals("ABCDEFGHI", refused.shares().stream().map(SheetTooLong.Share::letter).reduce("", String::concat));
        assertTrue(refused.members().containsKey("parts"));
    }

    @Test
    void megabytes_areRefusedWithoutLayingThemOut() {
        Redress redress = new Redress("x".repeat(20_000_000), "There.", "To us.");
        SheetTooLong refused = assertThrows(SheetTooLong.class, () -> sheets.finish(Changed.redress(redress)));
        assertTrue(refused.found().startsWith("about "), refused.found());
    }
}
