package energy.commonwatt.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import energy.commonwatt.time.Period;
import energy.commonwatt.verification.RootBuilder;

/** One batch while its readings come by in order of time: tree, sums and counts of verdicts. */
final class BatchBuilder {

    /** Missing intervals between readings of the batch. */
    static final String GAP = "gap";
    /** Missing intervals between the batch and what was stored around it before. */
    static final String GAP_AROUND = "gap-around";
    /** Whole calendar months without any reading right before the batch. */
    static final String MISSING_MONTH = "missing-month";

    private final long id;
    private final PointFacts point;
    private final long emptyMonths;
    private final ReadingLeaf leaf;
    private final RootBuilder tree = new RootBuilder();
    private final long[] verdictCounts = new long[Verdict.values().length];
    private final Map<Long, Long> lengths = new HashMap<>();
    private long first = Long.MAX_VALUE;
    private long end;
    private long gaps;
    private long gapsAround;
    private long doubles;
    private long generated;
    private long consumed;
    private double weight;
    private double weightedNoon;

    /** @param emptyMonths whole months without any reading right before the batch */
    BatchBuilder(long id, PointFacts point, long emptyMonths) {
        this.id = id;
        this.point = point;
        this.emptyMonths = emptyMonths;
        this.leaf = new ReadingLeaf(point.code());
    }

    long id() {
        return id;
    }

    PointFacts point() {
        return point;
    }

    void add(VerdictStream.Measured reading, int verdicts) {
        if (tree.size() == 0) {
            gapsAround = reading.missing();
        } else {
            gaps += reading.missing();
        }
        tree.add(leaf.hash(reading.start(), reading.end(), reading.milliwattHours()));
        first = Math.min(first, reading.start());
        end = reading.end();
        lengths.merge(reading.end() - reading.start(), 1L, Long::sum);
        for (Verdict verdict : Verdict.values()) {
            verdictCounts[verdict.ordinal()] += verdict.in(verdicts) ? 1 : 0;
        }
        if (Plausibility.counted(verdicts)) {
            count(reading);
        }
    }

    /** A stored reading follows on the last one of the batch, after this many seconds that none covers. */
    void followedAfter(long idle) {
        gapsAround += idle / interval();
    }

    /** @param rows rows of the file that name time of this batch's readings once more */
    void doubled(long rows) {
        doubles += rows;
    }

    private void count(VerdictStream.Measured reading) {
        long energy = reading.milliwattHours();
        if (energy < 0) {
            consumed -= energy;
            return;
        }
        generated += energy;
        point.plausibility().sun().ifPresent(sun -> {
            weight += energy;
            weightedNoon += energy * sun.solarSecond((reading.start() + reading.end()) / 2);
        });
    }

    long count() {
        return tree.size();
    }

    byte[] root() {
        return tree.root();
    }

    Period period() {
        return new Period(Instant.ofEpochSecond(first), Instant.ofEpochSecond(end));
    }

    /** The most frequent length of an interval, in seconds. */
    long interval() {
        return lengths.entrySet().stream()
                .max(Map.Entry.<Long, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow().getKey();
    }

    long generatedMilliwattHours() {
        return generated;
    }

    long consumedMilliwattHours() {
        return consumed;
    }

    /** Body of the record {@code reading-batch/1}. */
    Map<String, Object> body(String sourceSha256) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("meteringPoint", point.code());
        body.put("interval", Duration.ofSeconds(interval()).toString());
        body.put("trustTier", point.trustTier());
        body.put("readings", Map.of("count", count(), "root", java.util.HexFormat.of().formatHex(root())));
        body.put("generatedWh", WattHours.down(generated));
        body.put("consumedWh", WattHours.down(consumed));
        body.put("plausibility", Map.of("rule", Plausibility.RULE, "verdicts", verdicts()));
        body.put("source", Map.of("sha256", sourceSha256));
        return body;
    }

    Map<String, Object> verdicts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put(GAP, gaps);
        counts.put(GAP_AROUND, gapsAround);
        counts.put(MISSING_MONTH, emptyMonths);
        counts.put("duplicate", doubles);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.code(), verdictCounts[verdict.ordinal()]);
        }
        counts.put("clock", clockDoubted() ? 1L : 0L);
        return counts;
    }

    /** Whether the plant's day turns around another hour than the sun's: then the clock, or its zone, is not what it says. */
    private boolean clockDoubted() {
        boolean coarse = interval() > 3600;
        return weight > 0 && !coarse && Math.abs(weightedNoon / weight - 43_200) > Plausibility.CLOCK_SECONDS;
    }
}
