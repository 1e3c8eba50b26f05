package energy.commonwatt.generation;

/** Takes the rows of a table, one after the other. Whoever only looks at a file may leave out what is no row; who reads it counts all. */
interface RowSink {

    /**
     * @param row reused for the next call
     * @return whether more rows are wanted
     */
    boolean row(Row row);

    /**
     * Something stands where a row should.
     *
     * @param column name of the member at fault, or empty
     * @return whether more rows are wanted
     */
    default boolean broken(long line, String column, String rule) {
        return true;
    }

    /**
     * An object of another list of the same document.
     *
     * @return whether more rows are wanted
     */
    default boolean aside(long line, String rule) {
        return true;
    }
}
