package energy.commonwatt.sheets;

import java.util.List;

/**
 * Key annual figures and ratios of the project owner (Annex I, Part A(e); Delegated Regulation (EU) 2022/2119, Art. 7).
 *
 * @param years at most the last three, the oldest first; none when the owner is younger than its first accounts
 * @param note unit and source, or why years are missing
 */
public record AnnualFigures(List<Integer> years, List<Line> lines, String note) {

    public static final int MOST_YEARS = 3;

    /** @throws IllegalArgumentException when a line has not one value for each year */
    public AnnualFigures {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
        if (years.size() > MOST_YEARS) {
            throw new IllegalArgumentException("annual figures: expected at most " + MOST_YEARS + " years, found " + years);
        }
        for (Line line : lines) {
            if (line.values().size() != years.size()) {
                throw new IllegalArgumentException(
                        "annual figures, " + line.name() + ": expected a value for each of " + years + ", found "
                                + line.values());
            }
        }
    }

    public static AnnualFigures none(String reason) {
        return new AnnualFigures(List.of(), List.of(), reason);
    }

    /** @param values as the owner states them, for example "48,200" or "1.4 %" */
    public record Line(String name, List<String> values) {

        public Line {
            values = List.copyOf(values);
        }
    }
}
