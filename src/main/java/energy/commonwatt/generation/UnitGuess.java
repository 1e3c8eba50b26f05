package energy.commonwatt.generation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds unit and quantity of the value column: stated in the file, else the one that fits the plant's capacity. */
record UnitGuess(EnergyUnit unit, Quantity quantity, String reason, String doubt) {

    private static final Pattern IN_NAME = Pattern.compile("(^|[^A-Za-z]|Tot|Abs)([kKM]?[Ww][Hh]?)(Out|In|[^A-Za-z]|$)");
    private static final Pattern ENERGY = Pattern.compile("energ|produc|volume|yield|ertrag|erzeug|counter|zähler");
    private static final Pattern COUNTER = Pattern.compile("tot|count|cumul|lifetime|stand|index|zähler|register");
    /** Values beyond this are marks for "no measurement", not output. */
    private static final BigDecimal SENTINEL = BigDecimal.valueOf(999_000_000);

    static UnitGuess of(Sample sample, int column, PlantFacts plant, long seconds) {
        String name = sample.format().columns().get(column);
        List<BigDecimal> numbers = numbers(sample, column);
        Optional<EnergyUnit> stated = stated(sample, column, name);
        boolean counter = grows(numbers) && (COUNTER.matcher(name.toLowerCase(Locale.ROOT)).find() || numbers.size() > 100);
        if (stated.isPresent()) {
            Quantity quantity = stated.get().power()
                    ? Quantity.POWER_AVERAGE
                    : counter ? Quantity.COUNTER : Quantity.ENERGY_PER_INTERVAL;
            return new UnitGuess(stated.get(), quantity, "the file says " + stated.get().symbol()
                    + (counter ? "; the values only grow, so they are a counter" : ""), null);
        }
        boolean energy = counter || ENERGY.matcher(name.toLowerCase(Locale.ROOT)).find();
        Quantity quantity = counter ? Quantity.COUNTER : energy ? Quantity.ENERGY_PER_INTERVAL : Quantity.POWER_AVERAGE;
        EnergyUnit unit = fitting(energy, counter ? steps(numbers) : numbers, plant.acWatts(), seconds);
        return new UnitGuess(unit, quantity, unit.symbol() + " fits the capacity of " + plant.acWatts() + " W best",
                "the file does not state the unit: compare the largest value with the plant");
    }

    private static Optional<EnergyUnit> stated(Sample sample, int column, String name) {
        Optional<EnergyUnit> unit = named(sample.format().units().get(column));
        if (unit.isEmpty()) {
            Matcher match = IN_NAME.matcher(name);
            unit = match.find() ? named(match.group(2)) : Optional.empty();
        }
        for (int i = 0; unit.isEmpty() && i < sample.format().columns().size(); i++) {
            List<String> values = sample.column(i).stream().distinct().limit(2).toList();
            unit = values.size() == 1 ? named(values.getFirst()) : unit;
        }
        return unit;
    }

    private static Optional<EnergyUnit> named(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "W", "WATT" -> Optional.of(EnergyUnit.W);
            case "KW" -> Optional.of(EnergyUnit.KW);
            case "MW" -> Optional.of(EnergyUnit.MW);
            case "WH" -> Optional.of(EnergyUnit.WH);
            case "KWH" -> Optional.of(EnergyUnit.KWH);
            case "MWH" -> Optional.of(EnergyUnit.MWH);
            default -> Optional.empty();
        };
    }

    private static List<BigDecimal> numbers(Sample sample, int column) {
        DecimalText text = new DecimalText(sample.format().decimal());
        return sample.column(column).stream().filter(cell -> !NoValue.is(cell))
                .filter(cell -> text.parse(cell.toCharArray(), 0, cell.length()))
                .map(cell -> text.big() != null ? text.big() : BigDecimal.valueOf(text.mantissa(), text.scale())).toList();
    }

    private static boolean grows(List<BigDecimal> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i).compareTo(numbers.get(i - 1)) < 0) {
                return false;
            }
        }
        return numbers.size() > 2 && numbers.getLast().compareTo(numbers.getFirst()) > 0;
    }

    private static List<BigDecimal> steps(List<BigDecimal> numbers) {
        return java.util.stream.IntStream.range(1, numbers.size()).mapToObj(i -> numbers.get(i).subtract(numbers.get(i - 1)))
                .toList();
    }

    /** The unit in which the largest value comes nearest to the capacity, from below or at most half above it. */
    private static EnergyUnit fitting(boolean energy, List<BigDecimal> numbers, long acWatts, long seconds) {
        BigDecimal largest = numbers.stream().filter(n -> n.abs().compareTo(SENTINEL) < 0).max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        BigDecimal limit = BigDecimal.valueOf(acWatts).multiply(BigDecimal.valueOf(1500));
        EnergyUnit best = energy ? EnergyUnit.WH : EnergyUnit.W;
        for (EnergyUnit unit : EnergyUnit.values()) {
            BigDecimal milliwatts = largest.multiply(BigDecimal.valueOf(unit.milli()));
            if (energy) {
                milliwatts = milliwatts.multiply(BigDecimal.valueOf(3600)).divide(BigDecimal.valueOf(seconds),
                        java.math.RoundingMode.CEILING);
            }
            if (unit.power() != energy && milliwatts.compareTo(limit) <= 0) {
                best = unit;
            }
        }
        return best;
    }
}
