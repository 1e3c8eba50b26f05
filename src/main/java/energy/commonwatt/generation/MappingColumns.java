package energy.commonwatt.generation;

import java.util.ArrayList;
import java.util.List;

/** Checks that a mapping speaks of columns that the table has and of metering points that the project has. */
final class MappingColumns {

    private MappingColumns() {
    }

    /** @throws UnreadableFile naming what is missing */
    static void check(TableFormat format, ColumnMapping mapping, List<String> codes) {
        List<LineRemark> faults = new ArrayList<>();
        column(format, mapping.timeColumn(), faults);
        column(format, mapping.timeOfDayColumn(), faults);
        column(format, mapping.endColumn(), faults);
        column(format, mapping.valueColumn(), faults);
        column(format, mapping.meteringPointColumn(), faults);
        column(format, mapping.filterColumn(), faults);
        if (mapping.meteringPointColumn() == null) {
            code(mapping.meteringPoint(), codes, faults);
        }
        mapping.meteringPointCodes().values().forEach(code -> code(code, codes, faults));
        if (!faults.isEmpty()) {
            throw new UnreadableFile(faults);
        }
    }

    private static void column(TableFormat format, String name, List<LineRemark> faults) {
        if (name != null && format.column(name) < 0) {
            faults.add(LineRemark.fault(0, name, "", "the mapping names this column, the file has " + format.columns()));
        }
    }

    private static void code(String code, List<String> codes, List<LineRemark> faults) {
        if (!codes.contains(code)) {
            faults.add(LineRemark.fault(0, "", code, "not a metering point of this project; expected one of " + codes));
        }
    }
}
