package energy.commonwatt.construction;

import static energy.commonwatt.construction.BuildingSite.euros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import energy.commonwatt.money.Money;
import energy.commonwatt.projects.CostPlan;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Plan and spending, line by line. */
class BudgetTest {

    private static final long MOST = 99_999_999_999_999L;

    private static Budget budget(List<Long> planned, List<Long> spent, List<Long> before, long released) {
        CostPlan plan = new CostPlan("EUR", IntStream.range(0, planned.size())
                .mapToObj(it -> new CostPlan.Line("Line " + it, planned.get(it))).toList());
        return Budget.of(plan, "EUR", numbered(spent), numbered(before), null, euros(released));
    }

    private static Map<Integer, Long> numbered(List<Long> amounts) {
        Map<Integer, Long> numbered = new HashMap<>();
        amounts.forEach(it -> numbered.put(numbered.size() + 1, it));
        return numbered;
    }

    @Property
    void totals_areTheSumsOfTheLines(@ForAll @Size(4) List<@LongRange(min = 0, max = MOST) Long> planned,
            @ForAll @Size(4) List<@LongRange(min = 0, max = MOST) Long> spent,
            @ForAll @LongRange(min = 0, max = MOST) long released) {
        Budget budget = budget(planned, spent, List.of(), released);
        long all = spent.stream().mapToLong(it -> it).sum();
        assertEquals(euros(all), budget.spent());
        assertEquals(euros(planned.stream().mapToLong(it -> it).sum() - all), budget.left());
        assertEquals(all > released, budget.beyondReleased());
        for (int i = 0; i < 4; i++) {
            assertEquals(spent.get(i) > planned.get(i), budget.lines().get(i).over());
        }
    }

    @Property
    void bars_stayWithinTheDrawingAndKeepTheOrder(@ForAll @Size(4) List<@LongRange(min = 0, max = MOST) Long> planned,
            @ForAll @Size(4) List<@LongRange(min = 0, max = MOST) Long> spent) {
        for (Budget.Line it : budget(planned, spent, List.of(), 0).lines()) {
            for (int width : List.of(it.planWidth(), it.spentWidth())) {
                assertTrue(width >= 0 && width <= Budget.WIDTH, it.toString());
            }
            assertEquals(it.spent().isZero(), it.spentWidth() == 0);
            if (it.over()) {
                assertTrue(it.spentWidth() >= it.planWidth(), it.toString());
            }
        }
    }

    @Test
    void correctedLine_showsWhatItWas() {
        Budget budget = budget(List.of(10L, 20L), List.of(5L, 7L), List.of(6L, 7L), 0);
        assertEquals(euros(6), budget.lines().getFirst().before());
        assertEquals(null, budget.lines().getLast().before());
    }

    @Test
    void withoutAPlan_nothingIsPlanned() {
        Budget budget = Budget.of(null, "EUR", Map.of(1, 700L), Map.of(), null, euros(700));
        assertEquals(null, budget.planned());
        assertEquals(null, budget.left());
        assertFalse(budget.lines().getFirst().over());
        assertEquals(Budget.WIDTH, budget.lines().getFirst().spentWidth());
        assertFalse(budget.beyondReleased());
    }

    @Test
    void amountsInTwoCurrencies_areNotCompared() {
        assertFalse(Budget.of(null, "EUR", Map.of(1, 700L), Map.of(), null, new Money(1, "USD")).beyondReleased());
    }
}
