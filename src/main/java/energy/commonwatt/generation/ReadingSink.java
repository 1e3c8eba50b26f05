package energy.commonwatt.generation;

/** Takes readings in the order of the file. */
interface ReadingSink {

    /**
     * @param point index of the metering point in the list given to the parser
     * @param start first second of the interval, since 1970 in UTC
     * @param end first second after it
     * @param milliwattHours energy; negative when more was consumed than generated
     * @param line line of the file
     */
    void reading(int point, long start, long end, long milliwattHours, long line);
}
