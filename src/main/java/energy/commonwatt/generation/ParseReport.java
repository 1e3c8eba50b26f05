package energy.commonwatt.generation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import energy.commonwatt.generation.LineRemark.Outcome;

/** Counts of one pass over a file, and remarks on single lines. Counts are complete; remarks are kept up to a limit per kind. */
final class ParseReport {

    static final int MOST_REMARKS = 1_000;
    static final int MOST_FAULTS = 20;

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final List<LineRemark> remarks = new ArrayList<>();
    private final List<LineRemark> faults = new ArrayList<>();
    private long rows;
    private long readings;
    private long otherRows;

    void row() {
        rows++;
    }

    void reading() {
        readings++;
    }

    void otherRow() {
        otherRows++;
    }

    void remark(LineRemark remark) {
        remark(remark.outcome(), () -> remark);
    }

    /** Counts one more; the remark is only made while there is room for it, since a file sent again has a million of them. */
    void remark(Outcome outcome, Supplier<LineRemark> remark) {
        if (counts.merge(outcome, 1L, Long::sum) <= MOST_REMARKS) {
            remarks.add(remark.get());
        }
    }

    /** @return whether there is room for more */
    boolean fault(LineRemark fault) {
        faults.add(fault);
        return faults.size() < MOST_FAULTS;
    }

    /** @throws UnreadableFile when there was a fault */
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new UnreadableFile(faults);
        }
    }

    List<LineRemark> faults() {
        return faults;
    }

    /** Rows of the table, whatever became of them. */
    long rows() {
        return rows;
    }

    /** Rows (or, for a counter, differences) that gave a reading. */
    long readings() {
        return readings;
    }

    /** Rows that the mapping's filter leaves out. */
    long otherRows() {
        return otherRows;
    }

    long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    List<LineRemark> remarks() {
        return remarks;
    }
}
