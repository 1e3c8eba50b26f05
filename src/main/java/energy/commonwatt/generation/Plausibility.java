package energy.commonwatt.generation;

import java.util.Optional;

/**
 * Rule {@code plausibility/1}: what a plant of this size, at this place, can have measured. It judges and never changes: every
 * reading is stored, with its verdicts.
 *
 * @param acWatts AC capacity behind the metering point, in W
 * @param sun position of the sun over a solar plant whose place is known
 */
record Plausibility(long acWatts, Optional<SolarPosition> sun) {

    /** Name and version; a change of any number below makes a new version. */
    static final String RULE = "plausibility/1";
    /** {@link Verdict#ABOVE_CAPACITY} above this share of the capacity, in per cent. */
    static final int ABOVE_PERCENT = 100;
    /** {@link Verdict#IMPOSSIBLE} above this share, in per cent, whatever the sign. */
    static final int IMPOSSIBLE_PERCENT = 200;
    /** {@link Verdict#NIGHT} above this share, in per cent: less is the noise of a measuring circuit. */
    static final int NIGHT_PERCENT = 1;
    /** End of civil twilight, in degrees: with the sun below it no module generates. */
    static final double NIGHT_ELEVATION = -6;
    /** {@link Verdict#FLAT} from this many equal values in a row. */
    static final int FLAT_RUN = 6;
    /** The clock of a batch is doubted when its energy-weighted noon is further from solar noon, in seconds. */
    static final int CLOCK_SECONDS = 45 * 60;

    /** Verdicts that one reading earns by itself, as bits. */
    int verdicts(long start, long end, long milliwattHours) {
        long full = full(end - start);
        int verdicts = milliwattHours < 0 ? Verdict.NEGATIVE.bit() : 0;
        if (Math.abs(milliwattHours) > full * (IMPOSSIBLE_PERCENT / 100)) {
            return verdicts | Verdict.IMPOSSIBLE.bit();
        }
        if (milliwattHours > full * (ABOVE_PERCENT / 100)) {
            verdicts |= Verdict.ABOVE_CAPACITY.bit();
        }
        if (milliwattHours > full / 100 * NIGHT_PERCENT && dark(start, end)) {
            verdicts |= Verdict.NIGHT.bit();
        }
        return verdicts;
    }

    /** Energy in mWh of this many seconds at full capacity. */
    private long full(long seconds) {
        return acWatts * 1000 * seconds / 3600;
    }

    /** Dark at both ends; an interval longer than an hour may hold both night and day. */
    private boolean dark(long start, long end) {
        return sun.isPresent() && end - start <= 3600 && sun.get().elevation(start) < NIGHT_ELEVATION
                && sun.get().elevation(end) < NIGHT_ELEVATION;
    }

    static boolean counted(int verdicts) {
        return !Verdict.IMPOSSIBLE.in(verdicts);
    }
}
