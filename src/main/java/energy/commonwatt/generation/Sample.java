package energy.commonwatt.generation;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** The format of a file and its first rows. */
record Sample(TableFormat format, List<SampleRow> rows) {

    private static final int MOST_ROWS = 5_000;

    static Sample of(byte[] head) {
        TableFormat format = TableDetector.detect(head);
        List<SampleRow> rows = new ArrayList<>();
        try {
            TableReader.read(format, new ByteArrayInputStream(head), row -> {
                if (row.count() == format.columns().size()) {
                    rows.add(SampleRow.of(row));
                }
                return rows.size() < MOST_ROWS;
            });
        } catch (UnreadableFile cut) {
            if (rows.isEmpty()) {
                throw cut;
            }
        }
        if (head.length == TableDetector.HEAD && rows.size() > 1 && rows.size() < MOST_ROWS) {
            rows.removeLast(); // may be cut in the middle of a cell
        }
        TotalRow.removeTrailing(rows);
        return new Sample(format, rows);
    }

    List<String> column(int index) {
        return rows.stream().map(row -> row.cells().get(index)).toList();
    }

    Sample where(int column, List<String> values) {
        return new Sample(format, rows.stream().filter(row -> values.contains(row.cells().get(column))).toList());
    }
}
