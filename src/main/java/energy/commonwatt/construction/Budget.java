package energy.commonwatt.construction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import energy.commonwatt.money.Money;
import energy.commonwatt.projects.CostPlan;
import energy.commonwatt.projects.Proposal;
import energy.commonwatt.projects.Proposals;

/**
 * What building was to cost and what was spent, line by line. The lines are those of the approved cost plan; a plant that was approved without
 * one has a single line without a plan.
 *
 * @param approved whether there is an approved cost plan
 * @param from the update that the spending is from; null when there is none
 * @param released to the operator so far
 */
public record Budget(String currency, List<Line> lines, boolean approved, SiteUpdate from, Money released) {

    /** Bars are drawn in these units; as wide as the largest of all amounts. */
    static final int WIDTH = 1_000;
    private static final String ALL_WORKS = "All works";
    private static final int SHORTEST = 4;

    /**
     * @param number from 1
     * @param planned null where nothing was planned
     * @param spent as the last update says; 0 before the first
     * @param before what the update before it said, where that was more; else null
     * @param scale minor units that a bar as wide as the drawing stands for
     */
    public record Line(int number, String name, Money planned, Money spent, Money before, long scale) {

        public boolean over() {
            return planned != null && spent.compareTo(planned) > 0;
        }

        /** Planned and not spent; null where nothing was planned, negative where more was spent. */
        public Money left() {
            return planned == null ? null : planned.minus(spent);
        }

        public int planWidth() {
            return planned == null ? 0 : width(planned, scale);
        }

        public int spentWidth() {
            return width(spent, scale);
        }
    }

    static Budget of(Escrow escrow) {
        Optional<CostPlan> plan = Proposals.approved(escrow.round.project).map(Proposal::costs);
        List<SiteUpdate> updates = SiteUpdate.find("escrow = ?1 order by number desc", escrow).page(0, 2).list();
        String currency = plan.map(CostPlan::currency).orElse(escrow.round.currency);
        return of(plan.orElse(null), currency, spent(updates, 0), spent(updates, 1),
                updates.isEmpty() ? null : updates.getFirst(), escrow.amount(escrow.released));
    }

    private static Map<Integer, Long> spent(List<SiteUpdate> updates, int index) {
        return updates.size() <= index
                ? Map.of()
                : Spending.of(updates.get(index)).stream().collect(Collectors.toMap(it -> it.line, it -> it.spent));
    }

    static Budget of(CostPlan plan, String currency, Map<Integer, Long> spent, Map<Integer, Long> before, SiteUpdate from,
            Money released) {
        List<CostPlan.Line> planned = plan == null ? List.of() : plan.lines();
        long largest = planned.stream().mapToLong(CostPlan.Line::minorUnits).max().orElse(0);
        long scale = Math.max(1, spent.values().stream().reduce(largest, Math::max));
        List<Line> lines = new ArrayList<>();
        int count = plan == null ? 1 : planned.size();
        for (int number = 1; number <= count; number++) {
            long now = spent.getOrDefault(number, 0L);
            long then = before.getOrDefault(number, 0L);
            lines.add(new Line(number, plan == null ? ALL_WORKS : planned.get(number - 1).name(),
                    plan == null ? null : new Money(planned.get(number - 1).minorUnits(), currency), new Money(now, currency),
                    then > now ? new Money(then, currency) : null, scale));
        }
        return new Budget(currency, List.copyOf(lines), plan != null, from, released);
    }

    private static int width(Money amount, long scale) {
        return amount.minorUnits() <= 0 ? 0 : (int) Math.max(SHORTEST, amount.minorUnits() * WIDTH / scale);
    }

    /** Null where nothing was planned. */
    public Money planned() {
        return approved ? sum(lines.stream().map(Line::planned).toList()) : null;
    }

    public Money spent() {
        return sum(lines.stream().map(Line::spent).toList());
    }

    /** Null where nothing was planned. */
    public Money left() {
        return approved ? planned().minus(spent()) : null;
    }

    /** More was spent than was released: other money paid for it, or somebody waits for theirs. A finding, never refused. */
    public boolean beyondReleased() {
        return currency.equals(released.currency()) && spent().compareTo(released) > 0;
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }

    /**
     * @param typed everything spent so far, by the line's name
     * @return lines with less than the last update said
     * @throws ConstructionRuleViolation when a line is missing or unknown, or an amount is negative or in another currency
     */
    List<Line> lowered(Map<String, Money> typed) {
        for (Map.Entry<String, Money> it : typed.entrySet()) {
            if (lines.stream().noneMatch(line -> line.name().equals(it.getKey()))) {
                throw refused("This is no line of the budget", "one of " + names(), it.getKey());
            }
            if (!it.getValue().currency().equals(currency)) {
                throw refused("The budget is in another currency", currency, it.getValue().currency());
            }
            if (it.getValue().minorUnits() < 0) {
                throw refused("Nobody spends less than nothing", "0 or more for " + it.getKey(), it.getValue().toString());
            }
        }
        List<String> missing = lines.stream().map(Line::name).filter(it -> !typed.containsKey(it)).toList();
        if (!missing.isEmpty()) {
            throw refused("A line of the budget is missing", "an amount for each of " + names(), "none for " + missing);
        }
        return lines.stream().filter(it -> typed.get(it.name()).compareTo(it.spent()) < 0).toList();
    }

    private String names() {
        return lines.stream().map(Line::name).collect(Collectors.joining(", "));
    }

    private static ConstructionRuleViolation refused(String title, String expected, String found) {
        return new ConstructionRuleViolation(ConstructionRuleViolation.AGAINST_RULE, title, expected, found);
    }
}
