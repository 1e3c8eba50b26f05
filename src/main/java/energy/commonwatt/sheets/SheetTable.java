package energy.commonwatt.sheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of the sheet.
 *
 * @param kind for example "budget"; decides the widths of its columns
 * @param rows as many texts in each as there are columns
 * @param total name and figures of the last line, the figures under the last columns; empty when there is none
 * @param paired shown as two halves side by side, because it is long and narrow
 */
public record SheetTable(String kind, List<Column> columns, List<List<String>> rows, List<String> total, boolean paired) {

    private static final int LONG = 12;

    /** @param figure set to the right, figures of one width */
    public record Column(String title, boolean figure) {
    }

    public record Cell(String text, boolean figure) {
    }

    static SheetTable of(String kind, List<Column> columns, List<List<String>> rows, List<String> total) {
        boolean narrow = columns.size() == 2 && columns.getLast().figure();
        return new SheetTable(kind, columns, rows, total, narrow && rows.size() >= LONG);
    }

    /** @param typed null is nothing */
    static List<String> row(String... typed) {
        return Stream.of(typed).map(SheetText::line).toList();
    }

    static Column text(String title) {
        return new Column(title, false);
    }

    static Column figure(String title) {
        return new Column(title, true);
    }

    /** Heads as shown. */
    public List<Column> heads() {
        List<Column> heads = new ArrayList<>(columns);
        if (paired) {
            heads.addAll(columns);
        }
        return heads;
    }

    /** Lines as shown. Two rows stand side by side in their order, so that a page may end after each line and a voice reads them in order. */
    public List<List<Cell>> lines() {
        if (!paired) {
            return rows.stream().map(this::cells).toList();
        }
        List<List<Cell>> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += 2) {
            List<Cell> line = new ArrayList<>(cells(rows.get(i)));
            line.addAll(cells(i + 1 < rows.size() ? rows.get(i + 1) : Collections.nCopies(columns.size(), "")));
            lines.add(line);
        }
        return lines;
    }

    public String totalName() {
        return total.getFirst();
    }

    public List<String> totalFigures() {
        return total.subList(1, total.size());
    }

    /** How many columns the name of the total takes. */
    public int totalSpan() {
        return heads().size() - total.size() + 1;
    }

    private List<Cell> cells(List<String> row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(new Cell(row.get(i), columns.get(i).figure()));
        }
        return cells;
    }
}
