package energy.commonwatt.generation;

import java.time.Instant;

import energy.commonwatt.generation.GenerationSeries.Point;

/**
 * What some readings add up to.
 *
 * @param generated mWh, 0 or more, without impossible readings; {@code consumed} likewise
 * @param expected readings that there should be
 * @param count readings that there are
 * @param flagged readings with at least one verdict
 */
record EnergySum(long generated, long consumed, long expected, long count, long flagged) {

    static final EnergySum NONE = new EnergySum(0, 0, 0, 0, 0);

    static EnergySum reading(long milliwattHours, int verdicts) {
        boolean counted = Plausibility.counted(verdicts);
        return new EnergySum(counted ? Math.max(milliwattHours, 0) : 0, counted ? Math.max(-milliwattHours, 0) : 0, 1, 1,
                verdicts == 0 ? 0 : 1);
    }

    static EnergySum missing(long readings) {
        return new EnergySum(0, 0, readings, 0, 0);
    }

    EnergySum plus(EnergySum other) {
        return new EnergySum(generated + other.generated, consumed + other.consumed, expected + other.expected,
                count + other.count, flagged + other.flagged);
    }

    Point point(Instant start, Instant end, String label) {
        return new Point(start, end, label, generated, consumed, expected, count, flagged);
    }
}
