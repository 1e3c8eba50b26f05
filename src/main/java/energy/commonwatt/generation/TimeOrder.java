package energy.commonwatt.generation;

/** The order in which a file writes the parts of a date. Separators, seconds, AM/PM and offsets are recognised by themselves. */
public enum TimeOrder {
    /** {@code 2018-01-31 23:45}, ISO 8601 included. */
    YEAR_FIRST("YYYY-MM-DD hh:mm"),
    /** {@code 31.01.2018 23:45}. */
    DAY_FIRST("DD.MM.YYYY hh:mm"),
    /** {@code 1/31/18 11:45 PM}. */
    MONTH_FIRST("MM/DD/YYYY hh:mm"),
    /** {@code 201801312345} or {@code 20180131T2345}. */
    COMPACT("YYYYMMDDhhmm"),
    /** Seconds since 1970 in UTC. */
    EPOCH_SECONDS("seconds since 1970"),
    /** Milliseconds since 1970 in UTC. */
    EPOCH_MILLIS("milliseconds since 1970");

    private final String example;

    TimeOrder(String example) {
        this.example = example;
    }

    /** The pattern as people write it. */
    public String example() {
        return example;
    }
}
