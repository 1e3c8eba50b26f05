package energy.commonwatt.generation;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.resteasy.reactive.RestForm;

/** The mapping as an operator sees it in the browser: every choice as text, empty where there is none. */
public class MappingForm {

    /** Intervals that meters commonly have; whatever the file has is added. */
    private static final List<String> MARKS = NoValue.MARKS.stream().filter(mark -> !mark.isEmpty()).toList();
    private static final List<String> INTERVALS = List.of("PT1M", "PT5M", "PT10M", "PT15M", "PT30M", "PT1H", "PT24H");

    @RestForm
    public String timeColumn = "";
    @RestForm
    public String timeOfDayColumn = "";
    /** Column with the interval's end; then there is no interval to choose. */
    @RestForm
    public String endColumn = "";
    @RestForm
    public String order = TimeOrder.YEAR_FIRST.name();
    @RestForm
    public String stamp = Stamp.START.name();
    @RestForm
    public String valueColumn = "";
    @RestForm
    public String quantity = Quantity.POWER_AVERAGE.name();
    @RestForm
    public String unit = EnergyUnit.KW.name();
    @RestForm
    public String interval = "PT15M";
    @RestForm
    public String zone = "UTC";
    /** {@code file} when an offset in the file counts, {@code zone} when the clock followed the zone whatever the file says. */
    @RestForm
    public String clock = "file";
    @RestForm
    public String meteringPoint = "";
    @RestForm
    public String meteringPointColumn = "";
    /** A line {@code name in the file = code} for each name in that column that differs from ours. */
    @RestForm
    public String meteringPointCodes = "";
    @RestForm
    public String filterColumn = "";
    /** Values of the filter column whose rows count, separated by semicolons. */
    @RestForm
    public String filterValues = "";
    /** What the value column holds where there is no value, one mark in each line; blank always counts as none. */
    @RestForm
    public String noValue = String.join("\n", MARKS);
    /** {@code preview} or {@code confirm}: which button was pressed. */
    @RestForm
    public String action = "preview";

    static MappingForm of(ColumnMapping mapping) {
        MappingForm form = new MappingForm();
        form.timeColumn = mapping.timeColumn();
        form.timeOfDayColumn = text(mapping.timeOfDayColumn());
        form.endColumn = text(mapping.endColumn());
        form.order = mapping.order().name();
        form.stamp = mapping.stamp().name();
        form.valueColumn = mapping.valueColumn();
        form.quantity = mapping.quantity().name();
        form.unit = mapping.unit().name();
        form.interval = mapping.interval() == null ? "" : mapping.interval().toString();
        form.zone = mapping.zone();
        form.clock = mapping.trustOffset() ? "file" : "zone";
        form.meteringPoint = text(mapping.meteringPoint());
        form.meteringPointColumn = text(mapping.meteringPointColumn());
        form.filterColumn = text(mapping.filterColumn());
        form.filterValues = String.join("; ", mapping.filterValues());
        form.meteringPointCodes = mapping.meteringPointCodes().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(code -> code.getKey() + " = " + code.getValue()).collect(Collectors.joining("\n"));
        form.noValue = mapping.noValue().stream().filter(mark -> !mark.isEmpty()).collect(Collectors.joining("\n"));
        return form;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** @throws MappingInvalid naming the choice that does not fit */
    ColumnMapping mapping() {
        return new ColumnMapping(chosen(timeColumn), chosen(timeOfDayColumn), chosen(endColumn),
                choice(TimeOrder.class, "order", order),
                choice(Stamp.class, "stamp", stamp), chosen(valueColumn), choice(Quantity.class, "quantity", quantity),
                choice(EnergyUnit.class, "unit", unit), duration(), zone.strip(), "file".equals(clock),
                meteringPointColumn.isBlank() ? chosen(meteringPoint) : null, chosen(meteringPointColumn), codes(),
                chosen(filterColumn), filterColumn.isBlank() ? List.of() : filters(), marks());
    }

    /** The code stands behind the last equals sign: a code has none, a name of somebody else's may. */
    private Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String line : lines(meteringPointCodes)) {
            int equals = line.lastIndexOf('=');
            String name = equals < 0 ? "" : line.substring(0, equals).strip();
            String code = line.substring(equals + 1).strip();
            if (name.isEmpty() || code.isEmpty() || codes.put(name, code) != null) {
                throw new MappingInvalid("meteringPointCodes",
                        "one line for each name, such as \"Turbine 1 = T1\"; found \"" + line + "\"");
            }
        }
        return codes;
    }

    /** The usual marks are meant as such, whatever order they stand in: the same choices must make the same mapping. */
    private List<String> marks() {
        List<String> marks = lines(noValue);
        if (Set.copyOf(marks).equals(Set.copyOf(MARKS))) {
            return null;
        }
        return Stream.concat(Stream.of(""), marks.stream()).toList();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    private List<String> filters() {
        return Arrays.stream(filterValues.split(";")).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    private Duration duration() {
        if (!endColumn.isBlank()) {
            return null;
        }
        try {
            return Duration.parse(interval.strip());
        } catch (DateTimeException e) {
            throw new MappingInvalid("interval", "a length such as PT15M");
        }
    }

    private static String chosen(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String member, String value) {
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw new MappingInvalid(member, "one of " + Arrays.toString(type.getEnumConstants()));
        }
    }

    public boolean confirmed() {
        return "confirm".equals(action);
    }

    public List<TimeOrder> orders() {
        return List.of(TimeOrder.values());
    }

    public List<Stamp> stamps() {
        return List.of(Stamp.values());
    }

    public List<Quantity> quantities() {
        return List.of(Quantity.values());
    }

    public List<EnergyUnit> units() {
        return List.of(EnergyUnit.values());
    }

    public Set<String> intervals() {
        Set<String> intervals = new LinkedHashSet<>(INTERVALS);
        if (!interval.isBlank()) {
            intervals.add(interval);
        }
        return intervals;
    }
}
