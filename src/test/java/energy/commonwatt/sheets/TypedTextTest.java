package energy.commonwatt.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** What people type must not become anything else than text. */
class TypedTextTest {

    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final float RIGHT_EDGE = (210 - 18) * POINTS_PER_MM;
    private static final float ROUNDING = 0.5f;

    private final PlainSheets sheets = new PlainSheets();

    @Test
    void code_isShownAsText() {
        String typed = "<script>alert(1)</script> {sheet:title} & \"quoted\" ]]> <!-- x";
        FinishedSheet sheet = sheets.finish(Changed.redress(new Redress(typed, "There.", "To us.")));
        assertFalse(sheet.page().contains("<script"), "code");
        assertTrue(sheet.page()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; {sheet:title} &amp; &quot;quoted&quot; ]]&gt; &lt;!-- x"));
    }

    @Test
    void codeInATable_isShownAsText() {
        PlantProject.BudgetLine line = new PlantProject.BudgetLine("</td><img src=x>", DemoSheet.conditions().target());
        String page = sheets.finish(Changed.budget(List.of(line))).page();
        assertFalse(page.contains("<img"), "code");
        assertTrue(page.contains("&lt;/td&gt;&lt;img src=x&gt;"));
    }

    @Test
    void addressThatRunsCode_isNoLink() {
        for (String address : List.of("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//there.example",
                "not an address")) {
            assertEquals(null, SheetRow.address("", "", address).link(), address);
        }
        assertEquals("https://there.example/a?b=c", SheetRow.address("", "", " https://there.example/a?b=c\n").link());
    }

    @Test
    void marksOfDirectionAndInvisibleLetters_areLeftOut() {
        String marks = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff\u00ad\u0000\u0007\ufffe";
        assertEquals(List.of("never 100 %".replace(" %", "\u00a0%")),
                SheetText.paragraphs(marks + "ne\u202ever" + marks + " 100 %"));
        assertEquals("a b", SheetText.line("a\r\n\t \u2003\n" + marks + "\nb\ud800"));
        assertEquals(List.of(), SheetText.paragraphs(null));
    }

    @Test
    void numberAndUnit_stayTogether() {
        assertEquals("EUR\u00a05, 620\u00a0kW, 3\u00a0GWh, 5\u00a0€, 7 Watt",
                SheetText.line("EUR 5, 620 kW, 3 GWh, 5 €, 7 Watt"));
    }

    @Test
    void tenThousandLettersWithoutBlank_stayWithinThePage() throws IOException {
        String typed = "W".repeat(10_000);
        SheetOutline outline = sheets.outliner.outline(Changed.redress(new Redress(typed, "There.", "To us.")));
        assertWithinPage(SheetPdf.of(sheets.page(outline, sheets.style()), DemoSheet.head(1).drawnUpOn()));
    }

    @Test
    void longWordInANarrowColumn_staysWithinThePage() throws IOException {
        PlantProject.BudgetLine line = new PlantProject.BudgetLine("W".repeat(100), DemoSheet.conditions().target());
        assertWithinPage(sheets.finish(Changed.budget(java.util.Collections.nCopies(13, line))).pdf());
    }

    private static void assertWithinPage(byte[] pdf) throws IOException {
        float[] farthest = {0};
        PDFTextStripper text = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                if (!letter.getUnicode().isBlank()) {
                    farthest[0] = Math.max(farthest[0], letter.getXDirAdj() + letter.getWidthDirAdj());
                }
                super.processTextPosition(letter);
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(text.getText(document).contains("WWWWWWWWWW"));
        }
        assertTrue(farthest[0] <= RIGHT_EDGE + ROUNDING, "up to " + farthest[0] + " of " + RIGHT_EDGE + " points");
    }
}
