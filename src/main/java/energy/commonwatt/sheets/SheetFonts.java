package energy.commonwatt.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Map;
import java.util.function.IntPredicate;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The site's typeface as files that can be embedded in a PDF (SIL Open Font License 1.1; its text lies beside them). Its figures are all of
 * one width. The build brings them: src/frontend/assets.
 */
final class SheetFonts {

    static final String FAMILY = "Source Sans 3";
    /** By weight. */
    static final Map<Integer, String> FILES = Map.of(400, "source-sans-3-regular.ttf", 600, "source-sans-3-semibold.ttf");

    private SheetFonts() {
    }

    static InputStream open(String file) {
        InputStream font = SheetFonts.class.getResourceAsStream("/sheets/fonts/" + file);
        if (font == null) {
            throw new IllegalStateException("The typeface of the information sheet is missing: " + file);
        }
        return font;
    }

    /** Whether a character (code point) can be shown; what cannot would stand there as a number sign. */
    static IntPredicate letters() {
        try (InputStream file = open(FILES.get(400));
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup letters = font.getUnicodeCmapLookup();
            BitSet known = new BitSet();
            for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
                known.set(point, letters.getGlyphId(point) > 0);
            }
            return known::get;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
