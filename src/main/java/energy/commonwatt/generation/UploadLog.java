package energy.commonwatt.generation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import energy.commonwatt.generation.LineRemark.Outcome;

/**
 * One page of what is to be said about the lines of an upload, the gravest first.
 *
 * @param page from 1
 * @param previousHref address, or null on the first page
 * @param nextHref address, or null on the last page
 * @param total remarks kept
 */
public record UploadLog(List<UploadLine> lines, long page, long pages, String previousHref, String nextHref, long total) {

    static final int SIZE = 50;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");
    /** Beginnings that a spreadsheet takes for a formula (OWASP, "CSV Injection"), the wide forms of East Asian keyboards included. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    static UploadLog of(Upload upload, int page) {
        long total = UploadLine.count(upload);
        int pages = (int) Math.max(1, (total + SIZE - 1) / SIZE);
        int shown = Math.clamp(page, 1, pages);
        String href = "/operator/uploads/" + upload.id + "?page=";
        return new UploadLog(UploadLine.of(upload, shown - 1, SIZE), shown, pages,
                shown > 1 ? href + (shown - 1) + "#lines" : null, shown < pages ? href + (shown + 1) + "#lines" : null, total);
    }

    /** The whole log as CSV (RFC 4180, but with semicolons, as spreadsheets in most of Europe expect, and a mark that it is UTF-8). */
    static String csv(Upload upload) {
        StringBuilder text = new StringBuilder("\uFEFFline;outcome;column;found;rule\r\n");
        for (UploadLine line : UploadLine.of(upload, 0, Outcome.values().length * ParseReport.MOST_REMARKS)) {
            row(text, Long.toString(line.line), line.outcome, line.columnName, line.value, line.rule);
        }
        Map<Outcome, Long> counts = Map.of(Outcome.SAME, upload.sameCount, Outcome.CONFLICTING, upload.conflictingCount,
                Outcome.REFUSED, upload.refusedCount, Outcome.WITHOUT_VALUE, upload.withoutValueCount, Outcome.NOT_A_READING,
                upload.notReadingCount);
        for (Outcome outcome : Outcome.values()) {
            long further = counts.getOrDefault(outcome, 0L) - UploadLine.count(upload, outcome);
            if (further > 0) {
                row(text, "", outcome, "", "", further + " further rows of this kind are counted but not listed");
            }
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String line, Outcome outcome, String column, String value, String rule) {
        text.append(line).append(';').append(outcome.name().toLowerCase(Locale.ROOT).replace('_', '-')).append(';')
                .append(cell(column)).append(';').append(cell(value)).append(';').append(cell(rule)).append("\r\n");
    }

    /** Quoted, and with an apostrophe before what a spreadsheet would run: the text came with somebody's file. */
    static String cell(String text) {
        String bare = text.stripLeading();
        boolean runs = !NUMBER.matcher(text).matches() && (!bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0
                || !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0);
        return '"' + (runs ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
