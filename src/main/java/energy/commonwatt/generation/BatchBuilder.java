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

    private final long id;
    private final PointFacts point;
    private final ReadingLeaf leaf;
    private final RootBuilder tree = new RootBuilder();
    private final long[] verdictCounts = new long[Verdict.values().length];
    private final Map<Long, Long> lengths = new HashMap<>();
    private long first = Long.MAX_VALUE;
    private long end;
    private long coveredTo;
    private long gaps;
    private long generated;
    private long consumed;
    private double weight;
    private double weightedNoon;

    BatchBuilder(long id, PointFacts point) {
        this.id = id;
        this.point = point;
        this.leaf = new ReadingLeaf(point.code());
    }

    long id() {
        return id;
    }

    PointFacts point() {
        return point;
    }

    void add(VerdictStream.Measured reading, int verdicts) {
        cover(reading);
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

    /** Time that is accounted for, by a new reading or by one that was stored before; what lies between is missing. */
    void cover(VerdictStream.Measured reading) {
        if (first != Long.MAX_VALUE && reading.start() > coveredTo && reading.fresh()) {
            gaps += (reading.start() - coveredTo) / (reading.end() - reading.start());
        }
        coveredTo = Math.max(coveredTo, reading.end());
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
        body.put("generatedWh", generated / 1000);
        body.put("consumedWh", consumed / 1000);
        body.put("plausibility", Map.of("rule", Plausibility.RULE, "verdicts", verdicts()));
        body.put("source", Map.of("sha256", sourceSha256));
        return body;
    }

    Map<String, Object> verdicts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("gap", gaps);
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
