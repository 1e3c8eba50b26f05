package energy.commonwatt.generation;

/** What the value column measures. */
public enum Quantity {
    /** Mean power over the interval. */
    POWER_AVERAGE,
    /** Energy of the interval. */
    ENERGY_PER_INTERVAL,
    /** A counter that only grows; the energy is the difference of two neighbours. */
    COUNTER
}
