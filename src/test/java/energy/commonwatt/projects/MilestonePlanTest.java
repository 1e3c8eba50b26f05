package energy.commonwatt.projects;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import energy.commonwatt.money.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class MilestonePlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final UUID OPERATOR = UUID.randomUUID();
    private static final UUID ATTESTER = UUID.randomUUID();
    private static final Money FINANCING = Money.euros(9_000_000);

    @Test
    void soundPlan_isTaken() {
        assertDoesNotThrow(() -> plan(it -> it).check(FINANCING, OPERATOR, TODAY));
    }

    @Test
    void tranchesThatDoNotAddUp_areRefusedWithBothSums() {
        refused(plan(it -> tranche(it, it.trancheMinorUnits() + 1)), "tranches", "EUR 90000.00", "EUR 90000.03");
    }

    @Test
    void datesInTheWrongOrder_areRefusedWithTheMilestone() {
        PlannedMilestone first = milestone(0);
        refused(new MilestonePlan("EUR", List.of(first, on(milestone(1), first.dueOn().minusDays(1)), milestone(2)), ATTESTER,
                30, 14, 2_500, 31), "due date of milestone 2", "not before 2026-12-23", "2026-12-22");
    }

    @Test
    void dateInThePast_isRefused() {
        refused(new MilestonePlan("EUR", List.of(on(milestone(0), TODAY.minusDays(1)), milestone(1), milestone(2)), ATTESTER,
                30,
                14, 2_500, 31), "due date of milestone 1", "today", "2026-11-22");
    }

    @Test
    void attesterOfTheOperator_isRefused() {
        MilestonePlan sound = plan(it -> it);
        refused(new MilestonePlan("EUR", sound.milestones(), OPERATOR, 30, 14, 2_500, 31), "attester", "not the operator's",
                "the operator");
        refused(new MilestonePlan("EUR", sound.milestones(), null, 30, 14, 2_500, 31), "attester", "attests", "nothing");
    }

    @Test
    void periodsAndQuorumOutsideTheirLimits_areRefused() {
        List<PlannedMilestone> all = plan(it -> it).milestones();
        refused(new MilestonePlan("EUR", all, ATTESTER, 6, 14, 2_500, 31), "grace period", "7 to 365", "6");
        refused(new MilestonePlan("EUR", all, ATTESTER, 30, 61, 2_500, 31), "voting period", "7 to 60", "61");
        refused(new MilestonePlan("EUR", all, ATTESTER, 30, 14, 999, 31), "quorum", "1000 to 10000", "999");
        refused(new MilestonePlan("EUR", all, ATTESTER, 30, 14, 2_500, 93), "interval of updates", "7 to 92", "93");
    }

    @Test
    void negativeTrancheAndMissingWords_areRefused() {
        refused(plan(it -> tranche(it, -1)), "tranche of milestone 1", "0 or more", "-1");
        refused(plan(it -> new PlannedMilestone(it.kind(), " ", it.evidence(), it.dueOn(), it.trancheMinorUnits(), true, true)),
                "name of milestone 1", "1 to 120", "nothing");
        refused(new MilestonePlan("EUR", List.of(), ATTESTER, 30, 14, 2_500, 31), "milestone plan", "1 to 24", "0");
    }

    @Test
    void lastDayOnTime_endsAtMidnightOfThePlant() {
        assertEquals(Instant.parse("2026-12-23T23:00:00Z"), milestone(0).dueAt(ZoneId.of("Europe/Paris")));
    }

    @Test
    void planForAnotherAmount_keepsItsProportions() {
        MilestonePlan larger = plan(it -> it).dividing(Money.euros(10_000_000));
        assertDoesNotThrow(() -> larger.check(Money.euros(10_000_000), OPERATOR, TODAY));
        assertEquals(List.of(3_333_333L, 3_333_333L, 3_333_334L),
                larger.milestones().stream().map(PlannedMilestone::trancheMinorUnits).toList());
    }

    @Property
    void tranches_addUpToWhatWasRaised(@ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long raised,
            @ForAll @Size(min = 1, max = 24) List<@LongRange(min = 0, max = 500_000_000) Long> parts) {
        List<Long> some = parts.stream().anyMatch(it -> it > 0) ? parts : List.of(1L);
        List<Money> tranches = Tranches.divide(Money.euros(raised), some);
        assertEquals(raised, tranches.stream().mapToLong(Money::minorUnits).sum());
        long whole = some.stream().mapToLong(it -> it).sum();
        for (int i = 0; i < some.size(); i++) {
            double fair = (double) raised * some.get(i) / whole;
            assertTrue(Math.abs(tranches.get(i).minorUnits() - fair) <= 1 + fair * 1e-9);
            assertTrue(some.get(i) > 0 || tranches.get(i).isZero());
        }
    }

    private static void refused(MilestonePlan plan, String... words) {
        ProjectRuleViolation no = assertThrows(ProjectRuleViolation.class, () -> plan.check(FINANCING, OPERATOR, TODAY));
        for (String word : words) {
            assertTrue(no.getMessage().contains(word), no.getMessage());
        }
    }

    private static MilestonePlan plan(UnaryOperator<PlannedMilestone> change) {
        return new MilestonePlan("EUR",
                List.of(change.apply(milestone(0)), change.apply(milestone(1)), change.apply(milestone(2))), ATTESTER, 30, 14,
                2_500, 31);
    }

    private static PlannedMilestone milestone(int number) {
        return new PlannedMilestone(MilestoneKind.values()[number], "Milestone", "A signed protocol",
                TODAY.plusDays(30 + number),
                3_000_000, true, true);
    }

    private static PlannedMilestone tranche(PlannedMilestone it, long minorUnits) {
        return new PlannedMilestone(it.kind(), it.name(), it.evidence(), it.dueOn(), minorUnits, it.inOrder(), it.stops());
    }

    private static PlannedMilestone on(PlannedMilestone it, LocalDate day) {
        return new PlannedMilestone(it.kind(), it.name(), it.evidence(), day, it.trancheMinorUnits(), it.inOrder(), it.stops());
    }
}
