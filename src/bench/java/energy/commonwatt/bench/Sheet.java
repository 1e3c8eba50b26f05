package energy.commonwatt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Collects what was measured; prints it as a table and writes it as JSON. */
final class Sheet {

    /** @param unit of the spreads */
    record Line(String what, String unit, Spread ours, String other, Spread others, double figure, String figureUnit,
            String aim, boolean reached) {
    }

    static final String NO_AIM = "–";

    private final Map<String, Object> circumstances = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    void circumstance(String name, Object value) {
        circumstances.put(name, value);
    }

    /** Two sides and how many of one go into the other; the figure is the quotient of the medians. */
    void pair(String what, String unit, Spread ours, String other, Spread others, double figure, String aim, boolean reached) {
        lines.add(new Line(what, unit, ours, other, others, figure, ": 1", aim, reached));
        System.out.println(text(lines.getLast()));
    }

    void single(String what, String unit, Spread ours, double figure, String figureUnit, String aim, boolean reached) {
        lines.add(new Line(what, unit, ours, null, null, figure, figureUnit, aim, reached));
        System.out.println(text(lines.getLast()));
    }

    void print() {
        System.out.println("\n" + circumstances + "\n");
        System.out.println("| Measured | Median (min–max) | Against | Median (min–max) | Figure | Aim | Reached |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        lines.forEach(line -> System.out.println(text(line)));
        System.out.println();
    }

    void write(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>(circumstances);
        all.put("figures", lines.stream().map(Sheet::json).toList());
        Files.createDirectories(file.getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
    }

    private static String text(Line line) {
        return "| %s | %s | %s | %s | %s %s | %s | %s |".formatted(line.what, text(line.ours, line.unit),
                line.other == null ? "–" : line.other, line.others == null ? "–" : text(line.others, line.unit),
                number(line.figure), line.figureUnit, line.aim, reached(line));
    }

    private static String reached(Line line) {
        return NO_AIM.equals(line.aim) ? NO_AIM : line.reached ? "yes" : "**no**";
    }

    private static String text(Spread spread, String unit) {
        return "%s %s (%s–%s)".formatted(number(spread.median()), unit, number(spread.min()), number(spread.max()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 1000 ? "%,.0f" : value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f",
                value);
    }

    private static Map<String, Object> json(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measured", line.what);
        json.put("unit", line.unit);
        json.put("ours", json(line.ours));
        if (line.others != null) {
            json.put("against", line.other);
            json.put("theirs", json(line.others));
        }
        json.put("figure", line.figure);
        json.put("figureUnit", line.figureUnit);
        json.put("aim", line.aim);
        json.put("reached", line.reached);
        return json;
    }

    private static Map<String, Object> json(Spread spread) {
        return Map.of("median", spread.median(), "min", spread.min(), "max", spread.max(), "values", spread.list());
    }
}
