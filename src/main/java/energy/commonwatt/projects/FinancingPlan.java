package energy.commonwatt.projects;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

import energy.commonwatt.money.Money;

/** Where the money for the costs comes from; what comes through this platform is one line. */
public record FinancingPlan(String currency, List<Line> lines) {

    /** Kinds of money. */
    public enum Source {
        PLATFORM, OWN_FUNDS, BANK_LOAN, SUBSIDY;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Source> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }

    /** @param from whose, and on which terms; empty for the platform's */
    public record Line(Source source, String from, long minorUnits) {

        public Money amount() {
            return Proposal.euros(minorUnits);
        }
    }

    public FinancingPlan {
        lines = List.copyOf(lines);
    }

    public Money total() {
        return new Money(lines.stream().mapToLong(Line::minorUnits).sum(), currency);
    }

    /** What is to be raised here: what an offer asks for and the milestones pay out. */
    public Money platform() {
        return new Money(lines.stream().filter(it -> it.source() == Source.PLATFORM).mapToLong(Line::minorUnits).sum(),
                currency);
    }

    static FinancingPlan read(StepReader in) {
        List<Line> lines = in.rows(row -> {
            Source source = row.choice("source", Source.class);
            return new Line(source, source == Source.PLATFORM ? row.optionalLine("from", 300) : row.line("from", 300),
                    row.money("amount"));
        });
        long here = lines.stream().filter(it -> it.source() == Source.PLATFORM).count();
        if (here != 1 && in.holds()) {
            in.row(0).fault("source", "one line for the money that comes through this platform",
                    here == 0 ? "none" : here + " lines");
        }
        return new FinancingPlan(Proposal.CURRENCY, lines);
    }
}
