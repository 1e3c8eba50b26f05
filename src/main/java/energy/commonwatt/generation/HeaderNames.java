package energy.commonwatt.generation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of the columns, out of the lines above the data. */
record HeaderNames(List<String> columns, List<String> units) {

    private static final Pattern UNIT = Pattern.compile("\\[?(k|M)?[Ww](h|H|att)?\\]?|\\[?(KW|KWH|MWH|WH)\\]?");

    /** The header is the line with the most different names; a later line of units adds units. */
    static HeaderNames of(List<SampleRow> above, int width) {
        SampleRow best = null;
        for (SampleRow row : above) {
            if (fits(row, width) && (best == null || variety(row) > variety(best))) {
                best = row;
            }
        }
        List<String> names = new ArrayList<>();
        List<String> units = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < width; i++) {
            String name = best == null || i >= best.cells().size() || best.cells().get(i).isEmpty()
                    ? "column " + (i + 1)
                    : best.cells().get(i);
            for (int n = 2; !taken.add(name); n++) {
                name = name.replaceFirst(" \\(\\d+\\)$", "") + " (" + n + ")";
            }
            names.add(name);
            units.add(unit(above, best, width, i));
        }
        return new HeaderNames(List.copyOf(names), List.copyOf(units));
    }

    /** Some exports end every row of data with a separator, but not the header. */
    private static boolean fits(SampleRow row, int width) {
        return row.cells().size() == width || row.cells().size() == width - 1 && width > 2;
    }

    private static long variety(SampleRow row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).distinct().count();
    }

    private static String unit(List<SampleRow> above, SampleRow header, int width, int column) {
        for (SampleRow row : above) {
            if (row != header && row.cells().size() == width && UNIT.matcher(row.cells().get(column)).matches()) {
                return row.cells().get(column).replaceAll("[\\[\\]]", "");
            }
        }
        return "";
    }
}
