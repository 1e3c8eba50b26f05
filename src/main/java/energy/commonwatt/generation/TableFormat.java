package energy.commonwatt.generation;

import java.util.List;

/**
 * How a file writes its table, found by content.
 *
 * @param kind CSV, JSON lines or a JSON document
 * @param encoding encoding of the text
 * @param delimiter between cells (CSV)
 * @param decimal decimal sign
 * @param skipLines lines before the first row of data
 * @param columns names of the columns, each name once
 * @param units unit stated in the header for each column, empty where none is
 * @param rows path of the array that holds the rows (JSON), such as {@code /energy/values}; else empty
 */
record TableFormat(Kind kind, TextEncoding encoding, char delimiter, char decimal, int skipLines, List<String> columns,
        List<String> units, String rows) {

    enum Kind {
        CSV, JSON_LINES, JSON
    }

    /** @return index of the column, or -1 */
    int column(String name) {
        return columns.indexOf(name);
    }
}
