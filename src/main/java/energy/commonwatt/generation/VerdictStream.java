package energy.commonwatt.generation;

import java.util.ArrayDeque;

/**
 * Gives each reading of one metering point its verdicts, in order of time. A reading waits until it is clear whether it belongs
 * to a flat stretch, so at most five wait.
 */
final class VerdictStream {

    /**
     * @param fresh whether the reading is new in the store; one that is there already only helps to judge its neighbours
     * @param since end of the last reading that is known before it; its own start for the first of all
     * @param idle seconds without any reading that became known with it
     */
    record Measured(long start, long end, long milliwattHours, boolean fresh, long since, long idle) {

        Measured(long start, long end, long milliwattHours, boolean fresh) {
            this(start, end, milliwattHours, fresh, start, 0);
        }

        long missing() {
            return idle / (end - start);
        }
    }

    interface Sink {
        void judged(Measured reading, int verdicts);
    }

    private final Plausibility rule;
    private final Sink sink;
    private final ArrayDeque<Measured> run = new ArrayDeque<>(Plausibility.FLAT_RUN);
    private Measured last;
    private long runLength;

    VerdictStream(Plausibility rule, Sink sink) {
        this.rule = rule;
        this.sink = sink;
    }

    void add(Measured reading) {
        boolean goesOn = last != null && reading.milliwattHours() != 0 && reading.milliwattHours() == last.milliwattHours()
                && reading.start() == last.end();
        if (!goesOn) {
            finish();
        }
        last = reading;
        runLength++;
        run.add(reading);
        if (runLength >= Plausibility.FLAT_RUN) {
            release(Verdict.FLAT.bit());
        }
    }

    /** Lets go of whatever waits. */
    void finish() {
        release(0);
        runLength = 0;
        last = null;
    }

    private void release(int verdicts) {
        for (Measured reading = run.poll(); reading != null; reading = run.poll()) {
            sink.judged(reading, verdicts | rule.verdicts(reading.start(), reading.end(), reading.milliwattHours()));
        }
    }
}
