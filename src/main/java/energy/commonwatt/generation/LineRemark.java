package energy.commonwatt.generation;

/**
 * What is to be said about one line of an uploaded file.
 *
 * @param line line of the file, counted from 1; 0 when the remark is about the whole file
 * @param outcome what became of the line
 * @param column name of the column, or empty
 * @param value the text found there, shortened, or empty
 * @param rule the rule in words, with what was expected
 */
public record LineRemark(long line, Outcome outcome, String column, String value, String rule) {

    private static final int SHOWN = 80;

    /** What can become of a row that is not simply new, the gravest first. */
    public enum Outcome {
        /** The file cannot be read by the mapping; the whole upload is refused. */
        FAULT,
        /** This row alone is refused; the others are taken. */
        REFUSED,
        /** Another value is already there, and stays. */
        CONFLICTING,
        /** The row is no reading, such as a total below the table. */
        NOT_A_READING,
        /** The row has a time but no value. */
        WITHOUT_VALUE,
        /** The reading was taken, but there is something to be said about it. */
        NOTED,
        /** The same reading is already there. */
        SAME
    }

    public LineRemark {
        // PostgreSQL's text has no U+0000, which JSON can write as an escape.
        column = column.replace('\u0000', '\u2400');
        value = value.replace('\u0000', '\u2400');
        rule = rule.replace('\u0000', '\u2400');
        value = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    static LineRemark fault(long line, String column, String value, String rule) {
        return new LineRemark(line, Outcome.FAULT, column, value, rule);
    }

    /** The remark as one sentence. */
    public String sentence() {
        return where() + ": " + rule;
    }

    /** The place, with what was found there. */
    String where() {
        String where = line > 0 ? "line " + line : "the file";
        String what = column.isEmpty() ? "" : ", column \"" + column + "\"";
        String found = value.isEmpty() ? "" : ", value \"" + value + "\"";
        return where + what + found;
    }
}
