package energy.commonwatt.generation;

/** Takes the rows of a table, one after the other. */
interface RowSink {

    /**
     * @param row reused for the next call
     * @return whether more rows are wanted
     */
    boolean row(Row row);
}
