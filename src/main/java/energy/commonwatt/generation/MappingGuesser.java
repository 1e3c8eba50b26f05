package energy.commonwatt.generation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Proposes a mapping for a table that is not in our own format. Every part comes with its reason or its doubt. */
final class MappingGuesser {

    private static final Pattern EXPORT = Pattern
            .compile("(?i).*(injec|export|feed|teruglev|einspeis|lieferung|produc|generat|opwek|2\\.8\\.).*");
    private static final Pattern DEVICE = Pattern
            .compile("(?i).*(turbine|meter|inverter|device|unit|plant|ean|name|mpan|malo).*");

    private final Sample sample;
    private final PlantFacts plant;
    private final List<String> columns;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private int time = -1;
    private int timeOfDay = -1;
    private int point = -1;
    private int filter = -1;
    private List<String> filterValues = List.of();

    private MappingGuesser(Sample sample, PlantFacts plant) {
        this.sample = sample;
        this.plant = plant;
        this.columns = sample.format().columns();
    }

    static MappingGuess guess(Sample sample, PlantFacts plant) {
        Optional<ColumnMapping> own = OwnFormat.mapping(sample.format());
        if (own.isPresent()) {
            return new MappingGuess(own, true, OwnFormat.COLUMNS, List.of("the header is that of our own format"), List.of());
        }
        MappingGuesser guesser = new MappingGuesser(sample, plant);
        Optional<ColumnMapping> mapping = guesser.mapping();
        return new MappingGuess(mapping, false, guesser.columns, guesser.reasons, guesser.doubts);
    }

    private Optional<ColumnMapping> mapping() {
        findTime();
        if (time < 0) {
            doubts.add("no column holds a date and time in every row");
            return Optional.empty();
        }
        List<String> times = sample.column(time);
        List<TimeOrder> orders = TimeGuess.orders(times);
        reasons.add("column \"" + columns.get(time) + "\" reads as " + orders.getFirst().example());
        if (TimeGuess.ambiguous(times, orders)) {
            doubts.add("day and month cannot be told apart in the first rows: " + times.getFirst());
        }
        findPoint();
        findFilter();
        return values(orders.getFirst());
    }

    private Optional<ColumnMapping> values(TimeOrder order) {
        Sample rows = filter < 0 ? sample : sample.where(filter, filterValues);
        ValueColumnGuess values = new ValueColumnGuess(rows);
        int value = values.best(List.of(time, timeOfDay, point, filter));
        if (value < 0) {
            doubts.add("no column holds numbers");
            return Optional.empty();
        }
        reasons.add("column \"" + columns.get(value) + "\" looks most like the output");
        if (values.doubtful(value)) {
            doubts.add("no column's name speaks of power or energy");
        }
        List<Long> seconds = seconds(rows, order);
        long interval = interval(seconds);
        UnitGuess unit = UnitGuess.of(rows, value, plant, interval);
        reasons.add(unit.reason());
        Optional.ofNullable(unit.doubt()).ifPresent(doubts::add);
        boolean trust = offsets(rows, order);
        return Optional.of(new ColumnMapping(columns.get(time), name(timeOfDay), null, order, stamp(unit), columns.get(value),
                unit.quantity(), unit.unit(), Duration.ofSeconds(interval), plant.zone().getId(), trust,
                point < 0 ? fixedPoint() : null, name(point), Map.of(), name(filter), filterValues, null));
    }

    private void findTime() {
        for (int i = 0; i < columns.size() && time < 0; i++) {
            List<String> cells = sample.column(i);
            if (cells.stream().allMatch(TimeGuess::looksLikeTime) && !TimeGuess.orders(cells).isEmpty()) {
                time = i;
            }
        }
        boolean next = time >= 0 && time + 1 < columns.size() && !sample.column(time).getFirst().contains(":");
        if (next && sample.column(time + 1).stream().allMatch(TimeGuess::timeOfDay)) {
            timeOfDay = time + 1;
            reasons.add("the time of day stands apart, in column \"" + columns.get(timeOfDay) + "\"");
        }
    }

    /** A column names the metering point when it holds codes that the project has, or when each of its names repeats the times. */
    private void findPoint() {
        for (int i = 0; i < columns.size() && point < 0 && plant.meteringPoint() == null; i++) {
            Set<String> names = new HashSet<>(sample.column(i));
            if (i == time || i == timeOfDay || names.contains("")) {
                continue;
            }
            if (plant.codes().containsAll(names)) {
                point = i;
                reasons.add("column \"" + columns.get(i) + "\" holds codes of metering points");
            } else if (names.size() > 1 && names.size() <= 100 && text(names) && DEVICE.matcher(columns.get(i)).matches()) {
                point = i;
                doubts.add("column \"" + columns.get(i) + "\" may name metering points, but the project has none called "
                        + names.stream().filter(name -> !plant.codes().contains(name)).sorted().limit(5).toList());
            }
        }
    }

    private static boolean text(Set<String> names) {
        return names.stream().noneMatch(SampleRow::number);
    }

    private void findFilter() {
        for (int i = 0; i < columns.size() && filter < 0; i++) {
            List<String> names = sample.column(i).stream().distinct().limit(20).toList();
            List<String> export = names.stream().filter(name -> EXPORT.matcher(name).matches()).sorted().toList();
            if (i != point && !export.isEmpty() && export.size() < names.size() && names.size() < 20) {
                filter = i;
                filterValues = export;
                reasons.add("column \"" + columns.get(i) + "\" tells what was fed in: only " + export + " count");
            }
        }
    }

    private List<Long> seconds(Sample rows, TimeOrder order) {
        TimeText text = new TimeText(order);
        List<Long> seconds = new ArrayList<>();
        for (SampleRow row : rows.rows()) {
            String date = row.cells().get(time);
            text.parse(date.toCharArray(), 0, date.length());
            if (timeOfDay >= 0) {
                text.parseTimeOfDay(row.cells().get(timeOfDay).toCharArray(), 0, row.cells().get(timeOfDay).length());
            }
            seconds.add(text.localSecond());
        }
        return seconds;
    }

    private long interval(List<Long> seconds) {
        Map<Long, Integer> steps = new HashMap<>();
        for (int i = 1; i < seconds.size(); i++) {
            steps.merge(Math.abs(seconds.get(i) - seconds.get(i - 1)), 1, Integer::sum);
        }
        steps.remove(0L);
        steps.keySet().removeIf(step -> step > 86_400);
        Optional<Map.Entry<Long, Integer>> mode = steps.entrySet().stream().max(Map.Entry.<Long, Integer>comparingByValue()
                .thenComparing(Map.Entry.<Long, Integer>comparingByKey().reversed()));
        long interval = mode.map(Map.Entry::getKey).orElse(900L);
        mode.ifPresentOrElse(m -> reasons.add("most steps are " + Duration.ofSeconds(interval)),
                () -> doubts.add("too few rows to tell the interval"));
        return interval;
    }

    /** Whether the file's own offsets can be trusted, as far as its first rows show. */
    private boolean offsets(Sample rows, TimeOrder order) {
        TimeText text = new TimeText(order);
        for (SampleRow row : rows.rows()) {
            String cell = row.cells().get(time);
            text.parse(cell.toCharArray(), 0, cell.length());
            if (text.offset() == TimeText.NO_OFFSET) {
                doubts.add("times without offset are read as " + plant.zone() + "; check the days when the clocks change");
                return false;
            }
            ZoneId zone = plant.zone();
            Instant instant = Instant.ofEpochSecond(text.localSecond() - text.offset());
            boolean epoch = order == TimeOrder.EPOCH_SECONDS || order == TimeOrder.EPOCH_MILLIS;
            if (!epoch && text.offset() != 0 && zone.getRules().getOffset(instant).getTotalSeconds() != text.offset()) {
                doubts.add("line " + row.line() + " states another offset than " + zone + " has then: either the file keeps"
                        + " standard time, or its label is wrong and the clock followed the zone");
                return true;
            }
        }
        reasons.add("the file states offsets from UTC");
        return true;
    }

    private Stamp stamp(UnitGuess unit) {
        if (unit.quantity() == Quantity.COUNTER) {
            return Stamp.END;
        }
        doubts.add("the time is taken for the start of the interval; some exports name its end");
        return Stamp.START;
    }

    private String fixedPoint() {
        String code = plant.meteringPoint() != null ? plant.meteringPoint() : plant.codes().getFirst();
        if (plant.meteringPoint() == null && plant.codes().size() > 1) {
            doubts.add("the project has " + plant.codes().size() + " metering points and the file names none; " + code
                    + " is the first");
        }
        return code;
    }

    private String name(int column) {
        return column < 0 ? null : columns.get(column);
    }
}
