package energy.commonwatt.generation;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the decimal sign of a table. */
final class DecimalSign {

    private static final Pattern COMMA = Pattern
            .compile("[+-]?(\\d*|\\d{1,3}([. '\u00a0\u202f]\\d{3})+),\\d+");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern POINT = Pattern.compile("[+-]?\\d*\\.\\d+");

    private DecimalSign() {
    }

    static char of(List<SampleRow> data, char delimiter) {
        long comma = 0;
        long point = 0;
        long grouped = 0;
        for (SampleRow row : data) {
            for (String cell : row.cells()) {
                comma += COMMA.matcher(cell).matches() ? 1 : 0;
                point += POINT.matcher(cell).matches() ? 1 : 0;
                grouped += GROUPED.matcher(cell).matches() ? 1 : 0;
            }
        }
        // "1,234" is one thousand where the comma separates cells too and every such cell is a clean group of three.
        boolean thousands = delimiter == ',' && grouped >= comma;
        return comma > point && !thousands ? ',' : '.';
    }
}
