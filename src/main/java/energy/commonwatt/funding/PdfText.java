package energy.commonwatt.funding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A plain document of A4 pages: headings, paragraphs and rows of four columns, the last one set to the right. */
final class PdfText implements AutoCloseable {

    private static final int MARGIN = 56;
    private static final int SIZE = 10;
    private static final int LINE = 15;
    private static final int[] COLUMNS = {MARGIN, 150, 300, 539};

    private final PDDocument document = new PDDocument();
    private final PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    private PDPageContentStream page;
    private int y;

    void heading(String text) throws IOException {
        next(2 * LINE);
        put(bold, 16, MARGIN, text);
        y -= LINE;
    }

    void paragraph(String text) throws IOException {
        for (String line : wrapped(text, PDRectangle.A4.getWidth() - 2.0 * MARGIN)) {
            next(LINE);
            put(plain, SIZE, MARGIN, line);
        }
        y -= LINE / 2;
    }

    /** @param cells four; what does not fit into its column is cut */
    void row(boolean strong, String... cells) throws IOException {
        next(LINE);
        PDFont font = strong ? bold : plain;
        for (int i = 0; i < cells.length; i++) {
            boolean last = i == cells.length - 1;
            String text = last
                    ? cells[i]
                    : cut(font, cells[i], (double) COLUMNS[i + 1] - COLUMNS[i] - (i == cells.length - 2 ? 90 : 8));
            put(font, SIZE, last ? (int) (COLUMNS[i] - width(font, text)) : COLUMNS[i], text);
        }
    }

    void write(OutputStream target) throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
        document.save(target);
    }

    private void next(int space) throws IOException {
        if (page == null || y - space < MARGIN) {
            if (page != null) {
                page.close();
            }
            PDPage sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            page = new PDPageContentStream(document, sheet);
            y = Math.round(PDRectangle.A4.getHeight()) - MARGIN;
        }
        y -= space;
    }

    private void put(PDFont font, int size, int x, String text) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(encodable(font, text));
        page.endText();
    }

    private List<String> wrapped(String text, double width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && width(plain, line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String cut(PDFont font, String text, double width) throws IOException {
        String kept = text;
        while (kept.length() > 1 && width(font, kept) > width) {
            kept = kept.substring(0, kept.length() - 2) + "…";
        }
        return kept;
    }

    private static double width(PDFont font, String text) throws IOException {
        return font.getStringWidth(encodable(font, text)) / 1000.0 * SIZE;
    }

    /** The built-in fonts have Latin letters; another one is shown as a question mark. */
    private static String encodable(PDFont font, String text) {
        StringBuilder kept = new StringBuilder();
        text.replace('\u00a0', ' ').codePoints().forEach(point -> {
            String letter = Character.toString(point);
            try {
                font.encode(letter);
                kept.append(letter);
            } catch (IOException | IllegalArgumentException unknown) {
                kept.append('?');
            }
        });
        return kept.toString();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
