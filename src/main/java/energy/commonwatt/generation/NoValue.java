package energy.commonwatt.generation;

import java.util.List;

/** What files write where there is no value. */
final class NoValue {

    static final List<String> MARKS = List.of("", "NaN", "nan", "null", "NULL", "NA", "N/A", "n/a", "#N/A", "-", "--");

    private NoValue() {
    }

    static boolean is(String cell) {
        return MARKS.contains(cell);
    }
}
