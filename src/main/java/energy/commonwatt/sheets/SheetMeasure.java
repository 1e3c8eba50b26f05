package energy.commonwatt.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks whether a sheet may stand as it is. */
final class SheetMeasure {

    /** Roughly what a line and a page take; for contents that are not even laid out, and no verdict is made from it below twice the limit. */
    private static final int LINE = 75;
    private static final int PAGE = 55;

    private SheetMeasure() {
    }

    /** @throws SheetIncomplete naming every point where nothing is stated */
    static void requireComplete(SheetOutline outline) {
        List<String> empty = new ArrayList<>();
        outline.overview().stream().filter(SheetMeasure::missing).forEach(row -> empty.add(row.label()));
        for (SheetPart part : outline.parts()) {
            part.rows().stream().filter(SheetMeasure::missing)
                    .forEach(row -> empty.add("Part " + part.letter() + ", " + row.label()));
        }
        if (!empty.isEmpty()) {
            throw new SheetIncomplete(empty);
        }
    }

    private static boolean missing(SheetRow row) {
        return row.empty() && !row.ifAvailable();
    }

    /** @throws SheetUnprintable naming the letters */
    static void requireLetters(SheetOutline outline, IntPredicate known) {
        List<Integer> unknown = texts(outline).flatMapToInt(String::codePoints).filter(known.negate()).distinct().boxed()
                .toList();
        if (!unknown.isEmpty()) {
            throw new SheetUnprintable(unknown);
        }
    }

    private static Stream<String> texts(SheetOutline outline) {
        Stream<SheetRow> rows = Stream.concat(outline.overview().stream(),
                outline.parts().stream().flatMap(it -> it.rows().stream()));
        return Stream.concat(Stream.concat(Stream.of(outline.project()), outline.reflection().stream()),
                rows.flatMap(SheetRow::texts));
    }

    /** Megabytes of text are refused before any time is spent on them. @throws SheetTooLong */
    static void requireReasonable(SheetOutline outline) {
        List<SheetTooLong.Share> shares = outline.parts().stream()
                .map(part -> share(part, part.rows().stream().mapToInt(SheetMeasure::about).sum())).toList();
        int pages = shares.stream().mapToInt(SheetTooLong.Share::lines).sum() / PAGE + 1;
        if (pages > 2 * SheetTooLong.MOST_PAGES) {
            throw new SheetTooLong(false, pages, shares);
        }
    }

    private static int about(SheetRow row) {
        int lines = row.table() == null ? 0 : row.table().lines().size();
        return Math.max(lines, row.characters() / LINE) + row.paragraphs().size() + row.note().size();
    }

    /** @return pages, six at most @throws SheetTooLong */
    static int requireShort(SheetOutline outline, byte[] pdf, SheetMessages words) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            if (pages > SheetTooLong.MOST_PAGES) {
                throw new SheetTooLong(true, pages, shares(outline, document, words));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines as they stand on paper, from the title of a part to that of the next one. */
    private static List<SheetTooLong.Share> shares(SheetOutline outline, PDDocument document, SheetMessages words)
            throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        List<SheetPart> parts = outline.parts();
        int[] lines = new int[parts.size()];
        int current = -1;
        for (String line : stripper.getText(document).lines().toList()) {
            if (current + 1 < parts.size() && line.startsWith(words.part(parts.get(current + 1).letter()) + " ")) {
                current++;
            }
            if (current >= 0 && !line.isBlank()) {
                lines[current]++;
            }
        }
        List<SheetTooLong.Share> shares = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            shares.add(share(parts.get(i), lines[i]));
        }
        return shares;
    }

    private static SheetTooLong.Share share(SheetPart part, int lines) {
        return new SheetTooLong.Share(part.letter(), lines, part.characters(), SheetTooLong.longest(part));
    }
}
