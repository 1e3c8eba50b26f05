package energy.commonwatt.generation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the format of a table by looking at the beginning of the file. */
final class TableDetector {

    /** How much of a file is looked at. */
    static final int HEAD = 1 << 18;
    private static final String DELIMITERS = ",;\t|";
    private static final int MOST_HEADER_LINES = 60;

    private TableDetector() {
    }

    /**
     * @param head the first {@link #HEAD} bytes of the file, or all of it
     * @throws UnreadableFile when this is no table
     */
    static TableFormat detect(byte[] head) {
        TextEncoding encoding = TextEncoding.detect(head);
        String text = encoding.decode(head);
        String start = text.stripLeading();
        if (start.startsWith("[") || start.startsWith("{")) {
            return json(encoding, text, start);
        }
        return OwnFormat.ofHeader(encoding, text).orElseGet(() -> csv(encoding, head.length == HEAD ? wholeLines(text) : text));
    }

    private static String wholeLines(String text) {
        int last = text.lastIndexOf('\n');
        return last < 0 ? text : text.substring(0, last + 1);
    }

    private static TableFormat json(TextEncoding encoding, String text, String start) {
        int newline = start.indexOf('\n');
        String first = (newline < 0 ? start : start.substring(0, newline)).strip();
        boolean lines = first.startsWith("{") && first.endsWith("}") && first.indexOf('{', 1) < 0 && first.indexOf('[') < 0;
        return JsonShape.detect(encoding, text, lines);
    }

    private static TableFormat csv(TextEncoding encoding, String text) {
        char declared = declaredDelimiter(text);
        Candidate best = null;
        for (char delimiter : (declared == 0 ? DELIMITERS : String.valueOf(declared)).toCharArray()) {
            Candidate candidate = Candidate.of(text, delimiter);
            if (best == null || candidate.rows() > best.rows()) {
                best = candidate;
            }
        }
        if (best.rows() == 0) {
            throw new UnreadableFile("no row with a time and a value was found; expected a table with columns separated by"
                    + " comma, semicolon, tab or |, and dates such as 2018-01-31 23:45 or 31.01.2018 23:45");
        }
        return best.format(encoding);
    }

    private static char declaredDelimiter(String text) {
        return text.length() > 4 && text.regionMatches(true, 0, "sep=", 0, 4) ? text.charAt(4) : 0;
    }

    /** The beginning of the file cut at one delimiter. */
    private record Candidate(char delimiter, List<SampleRow> all, int first, int width, int rows) {

        static Candidate of(String text, char delimiter) {
            List<SampleRow> all = new ArrayList<>();
            try {
                TableReader.csv(new StringReader(text), delimiter, 0, row -> all.add(SampleRow.of(row)));
            } catch (UnreadableFile cut) {
                // A quoted cell cut by the end of the sample, or the wrong delimiter: the rows so far must do.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            int first = 0;
            while (first < all.size() && !all.get(first).looksLikeData()) {
                first++;
            }
            if (first == all.size() || first > MOST_HEADER_LINES) {
                return new Candidate(delimiter, all, 0, 0, 0);
            }
            int width = all.get(first).cells().size();
            int rows = (int) all.stream().skip(first).limit(500).filter(r -> r.cells().size() == width && r.looksLikeData())
                    .count();
            return new Candidate(delimiter, all, first, width, rows);
        }

        TableFormat format(TextEncoding encoding) {
            List<SampleRow> data = all.subList(first, all.size());
            HeaderNames header = HeaderNames.of(all.subList(0, first), width);
            return new TableFormat(TableFormat.Kind.CSV, encoding, delimiter, DecimalSign.of(data, delimiter),
                    (int) all.get(first).line() - 1, header.columns(), header.units(), "");
        }
    }
}
