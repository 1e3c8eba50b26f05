package energy.commonwatt.generation;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The line with the sum that portals write below a table. It is no reading: it has no time, and one of its cells says what it is, in the
 * languages of the exports seen so far.
 */
final class TotalRow {

    /** A word of {@link #WORDS}, with a colon or without, is the whole text of a cell. */
    static final Set<String> WORDS = Set.of("total", "totals", "grand total", "total general", "total général", "sum", "summe",
            "gesamt", "gesamtsumme", "insgesamt", "somme", "totaal", "som", "totale", "somma", "suma", "totaux");
    private static final int LONGEST = 24;

    private TotalRow() {
    }

    /** @param time index of the column with the time */
    static boolean is(Row row, int time, RowTimes times) {
        boolean named = false;
        for (int i = 0; i < row.count() && !named; i++) {
            named = row.to(i) - row.from(i) <= LONGEST && word(row.text(i));
        }
        return named && (row.count() <= time || !times.isTime(row));
    }

    static boolean is(SampleRow row) {
        return row.cells().stream().anyMatch(TotalRow::word) && row.cells().stream().noneMatch(TimeGuess::looksLikeTime);
    }

    private static boolean word(String cell) {
        String word = cell.endsWith(":") ? cell.substring(0, cell.length() - 1) : cell;
        return WORDS.contains(word.strip().toLowerCase(Locale.ROOT));
    }

    /** Takes the total rows at the end away, so that they do not hide what the columns hold. */
    static void removeTrailing(List<SampleRow> rows) {
        while (rows.size() > 1 && is(rows.getLast())) {
            rows.removeLast();
        }
    }
}
