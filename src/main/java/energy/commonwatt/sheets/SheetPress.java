package energy.commonwatt.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.IntPredicate;

/** Looks at an outline, writes its page and makes the PDF of it. */
final class SheetPress {

    /** Writes a page. */
    interface Template {

        /** @param style sheet to put into the page */
        String page(SheetOutline outline, String style);
    }

    private static final String STYLE = "/META-INF/resources/css/sheet.css";

    private final SheetMessages words;
    private final Template template;
    private final IntPredicate letters = SheetFonts.letters();
    private final String style = style();

    SheetPress(SheetMessages words, Template template) {
        this.words = words;
        this.template = template;
    }

    /** The checks stand in the order of their cost. */
    FinishedSheet finish(SheetOutline outline, LocalDate day) {
        SheetMeasure.requireComplete(outline);
        SheetMeasure.requireReasonable(outline);
        SheetMeasure.requireLetters(outline, letters);
        String page = template.page(outline, style);
        byte[] pdf = SheetPdf.of(page, day);
        int pages = SheetMeasure.requireShort(outline, pdf, words);
        return new FinishedSheet(page, pdf, HexFormat.of().formatHex(SheetPdf.sha256(pdf)), pages);
    }

    static String style() {
        try (InputStream file = SheetPress.class.getResourceAsStream(STYLE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
