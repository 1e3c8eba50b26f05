package energy.commonwatt.generation;

import java.util.ArrayList;
import java.util.List;

/** A row of the sample, as text. */
record SampleRow(long line, List<String> cells) {

    static SampleRow of(Row row) {
        List<String> cells = new ArrayList<>(row.count());
        for (int i = 0; i < row.count(); i++) {
            cells.add(row.text(i));
        }
        return new SampleRow(row.line(), cells);
    }

    /** A row of data has a time, and beside it a number or an empty cell. */
    boolean looksLikeData() {
        int time = -1;
        for (int i = 0; i < cells.size() && time < 0; i++) {
            time = TimeGuess.looksLikeTime(cells.get(i)) ? i : -1;
        }
        if (time < 0 || cells.size() < 2) {
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (i != time && (NoValue.is(cells.get(i)) || number(cells.get(i)))) {
                return true;
            }
        }
        return false;
    }

    static boolean number(String cell) {
        char[] text = cell.toCharArray();
        return new DecimalText('.').parse(text, 0, text.length) || new DecimalText(',').parse(text, 0, text.length);
    }
}
