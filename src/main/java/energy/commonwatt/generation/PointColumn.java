package energy.commonwatt.generation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the metering point of a row. */
final class PointColumn {

    static final int UNKNOWN = -1;

    private final int cell;
    private final Map<String, Integer> points = new HashMap<>();
    private final int fixed;
    private String last = "";
    private int lastPoint = UNKNOWN;

    PointColumn(ColumnMapping mapping, TableFormat format, List<String> codes) {
        if (mapping.meteringPointColumn() == null) {
            cell = -1;
            fixed = codes.indexOf(mapping.meteringPoint());
        } else {
            cell = format.column(mapping.meteringPointColumn());
            fixed = UNKNOWN;
            codes.forEach(code -> points.put(code, codes.indexOf(code)));
            mapping.meteringPointCodes().forEach((name, code) -> points.put(name, codes.indexOf(code)));
        }
    }

    int cell() {
        return cell;
    }

    int of(Row row) {
        if (cell < 0) {
            return fixed;
        }
        if (lastPoint != UNKNOWN && row.is(cell, last)) {
            return lastPoint;
        }
        last = row.text(cell);
        lastPoint = points.getOrDefault(last, UNKNOWN);
        return lastPoint;
    }
}
