package energy.commonwatt.generation;

import java.util.Arrays;

/**
 * The cells of one row of a table, as slices of one character buffer. Reused for every row: a million rows must not make a
 * million strings.
 */
final class Row {

    private char[] chars = new char[512];
    private int[] ends = new int[32];
    private int count;
    private int used;
    private long line;

    void begin(long line) {
        this.line = line;
        this.count = 0;
        this.used = 0;
    }

    /** Adds a cell without surrounding blanks and without the armour {@code ="…"} that spreadsheets put round digits. */
    void add(char[] source, int offset, int length) {
        int from = offset;
        int to = offset + length;
        while (from < to && source[from] <= ' ') {
            from++;
        }
        while (to > from && source[to - 1] <= ' ') {
            to--;
        }
        if (to - from >= 3 && source[from] == '=' && source[from + 1] == '"' && source[to - 1] == '"') {
            from += 2;
            to--;
        }
        append(source, from, to - from);
    }

    void add(String cell) {
        add(cell.toCharArray(), 0, cell.length());
    }

    private void append(char[] source, int from, int length) {
        if (used + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, used + length));
        }
        System.arraycopy(source, from, chars, used, length);
        used += length;
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = used;
    }

    long line() {
        return line;
    }

    int count() {
        return count;
    }

    char[] chars() {
        return chars;
    }

    int from(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    int to(int cell) {
        return ends[cell];
    }

    boolean blank(int cell) {
        return from(cell) == to(cell);
    }

    String text(int cell) {
        int from = from(cell);
        return new String(chars, from, ends[cell] - from);
    }

    boolean is(int cell, String text) {
        int from = from(cell);
        int length = ends[cell] - from;
        if (length != text.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (chars[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
