package energy.commonwatt.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import energy.commonwatt.generation.GenerationSeries.Point;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Some meters, each with its own life, gaps and intervals, over the end of a month and the start of summer time. */
class GenerationPropertiesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 28);
    private static final long[] INTERVALS = {300, 900, 3_600, 86_400};
    private static final Plausibility RULE = new Plausibility(1_000, Optional.empty());

    record Reading(long start, long end, long energy, int verdicts) {

        LocalDate day() {
            return Instant.ofEpochSecond(start).atZone(ZONE).toLocalDate();
        }
    }

    record Meter(MeterDays days, List<Reading> readings) {
    }

    @Property(tries = 200)
    void dayMonthAndRecord_sayTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int count) {
        List<Meter> meters = meters(new Random(seed), count);
        List<MeterDays> all = meters.stream().map(Meter::days).toList();
        LocalDate end = all.stream().map(MeterDays::last).max(LocalDate::compareTo).orElseThrow().plusDays(1);
        List<Point> days = Generation.days(all, ZONE, FIRST, end);
        for (Point day : days) {
            GenerationSeries intervals = series(intervals(meters, LocalDate.parse(day.label())));
            assertEquals(day.generatedMilliwattHours(),
                    intervals.points().stream().mapToLong(Point::generatedMilliwattHours).sum());
            assertEquals(day.generatedWh(), intervals.totalGeneratedWh());
            assertEquals(day.count(), intervals.points().stream().mapToLong(Point::count).sum());
            assertEquals(day.expectedCount(), intervals.points().stream().mapToLong(Point::expectedCount).sum(), day.label());
        }
        List<Point> months = Generation.months(days);
        assertEquals(series(days).totalGeneratedWh(), series(months).totalGeneratedWh());
        for (Point month : months) {
            YearMonth which = YearMonth.parse(month.label());
            long onRecord = 0;
            for (Meter meter : meters) {
                onRecord += batch(meter, which).generatedMilliwattHours();
            }
            assertEquals(month.generatedMilliwattHours(), onRecord);
        }
    }

    @Property(tries = 100)
    void monthOfOneMeter_isTheNumberOfItsRecord(@ForAll long seed) {
        Meter meter = meters(new Random(seed), 1).getFirst();
        for (Point month : Generation.months(Generation.days(List.of(meter.days()), ZONE, FIRST,
                meter.days().last().plusDays(1)))) {
            BatchBuilder batch = batch(meter, YearMonth.parse(month.label()));
            if (batch.count() > 0) {
                assertEquals(batch.body("00").get("generatedWh"), month.generatedWh());
                assertEquals(batch.body("00").get("consumedWh"), month.consumedWh());
            }
        }
    }

    private static GenerationSeries series(List<Point> points) {
        return new GenerationSeries("Wh", "day", ZONE.getId(), points);
    }

    private static List<Point> intervals(List<Meter> meters, LocalDate day) {
        IntervalPoints points = new IntervalPoints(meters.stream().map(Meter::days).toList(), ZONE, day, day.plusDays(1));
        for (Meter meter : meters) {
            for (Reading reading : meter.readings()) {
                if (reading.day().equals(day)) {
                    points.add(meter.days().point(), reading.start(), reading.end(),
                            EnergySum.reading(reading.energy(), reading.verdicts()));
                }
            }
        }
        return points.points();
    }

    private static BatchBuilder batch(Meter meter, YearMonth month) {
        BatchBuilder batch = new BatchBuilder(1, new PointFacts(meter.days().point(), "M1", "portal-export", RULE), 0);
        for (Reading reading : meter.readings()) {
            if (YearMonth.from(reading.day()).equals(month)) {
                batch.add(new VerdictStream.Measured(reading.start(), reading.end(), reading.energy(), true),
                        reading.verdicts());
            }
        }
        return batch;
    }

    private static List<Meter> meters(Random random, int count) {
        List<Meter> meters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            meters.add(meter(random));
        }
        return meters;
    }

    private static Meter meter(Random random) {
        List<Reading> readings = new ArrayList<>();
        LocalDate first = FIRST.plusDays(random.nextInt(3));
        for (LocalDate day = first; readings.isEmpty() || day.isBefore(first.plusDays(6)); day = day.plusDays(1)) {
            if (random.nextInt(4) > 0) {
                day(random, day, INTERVALS[random.nextInt(INTERVALS.length)], readings);
            }
        }
        TreeMap<LocalDate, MeterDays.Day> days = new TreeMap<>();
        for (Reading reading : readings) {
            EnergySum sum = EnergySum.reading(reading.energy(), reading.verdicts());
            days.merge(reading.day(), new MeterDays.Day(sum.generated(), sum.consumed(), 1, sum.flagged(),
                    reading.end() - reading.start()),
                    (a, b) -> new MeterDays.Day(a.generated() + b.generated(), a.consumed() + b.consumed(),
                            a.count() + b.count(), a.flagged() + b.flagged(), a.covered() + b.covered()));
        }
        return new Meter(new MeterDays(UUID.randomUUID(), days.firstKey(), days.lastKey(), days), readings);
    }

    private static void day(Random random, LocalDate day, long interval, List<Reading> readings) {
        long end = day.plusDays(1).atStartOfDay(ZONE).toEpochSecond();
        for (long at = day.atStartOfDay(ZONE).toEpochSecond(); at < end; at += interval) {
            if (random.nextInt(5) > 0) {
                int verdicts = random.nextInt(10) == 0 ? Verdict.IMPOSSIBLE.bit() : 0;
                readings.add(
                        new Reading(at, interval == 86_400 ? end : at + interval, random.nextInt(7_000) - 2_000, verdicts));
            }
        }
    }
}
