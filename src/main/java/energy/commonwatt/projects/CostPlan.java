package energy.commonwatt.projects;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import energy.commonwatt.money.Money;

/** What building it costs, line by line; no line stands in it twice. */
public record CostPlan(String currency, List<Line> lines) {

    public record Line(String name, long minorUnits) {

        public Money amount() {
            return Proposal.euros(minorUnits);
        }
    }

    public CostPlan {
        lines = List.copyOf(lines);
    }

    public Money total() {
        return new Money(lines.stream().mapToLong(Line::minorUnits).sum(), currency);
    }

    static CostPlan read(StepReader in) {
        Set<String> names = new HashSet<>();
        List<Line> lines = in.rows(row -> {
            Line line = new Line(row.line("line", 120), row.money("amount"));
            if (!line.name().isEmpty() && !names.add(line.name())) {
                row.fault("line", "each budget line once", line.name() + " twice");
            }
            return line;
        });
        if (lines.isEmpty()) {
            in.row(0).fault("line", "at least one budget line", "none");
        }
        return new CostPlan(Proposal.CURRENCY, lines);
    }
}
