package energy.commonwatt.generation;

/**
 * The one rule for rounding energy: it is added up in milliwatt-hours, and only the number that is stated is divided, once, and
 * rounded down (EnergyTag: production is never overstated). So a month says the same whether its days, its intervals or its
 * record were added up.
 */
final class WattHours {

    private static final long MILLI = 1_000;

    private WattHours() {
    }

    static long down(long milliwattHours) {
        return Math.floorDiv(milliwattHours, MILLI);
    }
}
