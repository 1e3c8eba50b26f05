package energy.commonwatt.generation;

/** How fine a series of generation is. */
public enum Resolution {
    INTERVAL, DAY, MONTH
}
