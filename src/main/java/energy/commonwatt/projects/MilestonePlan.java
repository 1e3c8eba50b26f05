package energy.commonwatt.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import energy.commonwatt.money.Money;
import energy.commonwatt.money.MoneyText;

/**
 * How the money of an offer is paid out: a tranche for each milestone. Amounts are those at the target; what was really raised is divided in
 * the same proportions ({@link #tranches}).
 *
 * @param currency ISO 4217 code
 * @param milestones in their order
 * @param attester organisation of the engineer who attests them; never the operator's
 * @param graceDays how long a milestone may be late before it is overdue
 * @param voteDays how long investors can vote on what becomes of an overdue milestone
 * @param quorumBasisPoints share of all units that must take part in a vote, in 1/10,000
 * @param updateDays longest time between two updates by the operator
 */
public record MilestonePlan(String currency, List<PlannedMilestone> milestones, UUID attester, int graceDays, int voteDays,
        int quorumBasisPoints, int updateDays) {

    public static final int MOST_MILESTONES = 24;
    private static final int WHOLE = 10_000;
    private static final int LONGEST_TEXT = 1_000;

    public MilestonePlan {
        milestones = List.copyOf(milestones);
    }

    /** Rounded down. */
    public int quorumPercent() {
        return quorumBasisPoints / 100;
    }

    /** @throws ArithmeticException when it cannot be counted */
    public Money total() {
        return milestones.stream().map(it -> new Money(it.trancheMinorUnits(), currency)).reduce(Money.zero(currency),
                Money::plus);
    }

    /**
     * Divides an amount as the plan divides its total. Rounded down at each milestone over all tranches up to it, so that they add up to the
     * amount exactly and the contract comes to the same.
     */
    public List<Money> tranches(Money raised) {
        return Tranches.divide(raised, milestones.stream().map(PlannedMilestone::trancheMinorUnits).toList());
    }

    /** The same plan for another amount: each tranche in its proportion. @param financing in the plan's currency */
    public MilestonePlan dividing(Money financing) {
        List<Money> tranches = tranches(financing);
        List<PlannedMilestone> scaled = new ArrayList<>();
        milestones.forEach(it -> scaled.add(new PlannedMilestone(it.kind(), it.name(), it.evidence(), it.dueOn(),
                tranches.get(scaled.size()).minorUnits(), it.inOrder(), it.stops())));
        return new MilestonePlan(currency, scaled, attester, graceDays, voteDays, quorumBasisPoints, updateDays);
    }

    /**
     * @param financing what the tranches have to add up to
     * @param operator whose plan it is
     * @param today in the plant's time zone
     * @throws ProjectRuleViolation naming the first milestone and rule that are broken
     */
    public void check(Money financing, UUID operator, LocalDate today) {
        require(!milestones.isEmpty() && milestones.size() <= MOST_MILESTONES, "milestone plan",
                "1 to " + MOST_MILESTONES + " milestones", milestones.size());
        LocalDate before = today;
        for (int i = 0; i < milestones.size(); i++) {
            check(i + 1, milestones.get(i), before);
            before = milestones.get(i).dueOn();
        }
        require(total().equals(financing), "tranches", "a sum of " + words(financing) + ", the financing", words(total()));
        require(attester != null, "attester", "an organisation that attests the milestones", null);
        require(!attester.equals(operator), "attester", "an organisation that is not the operator's", "the operator");
        between("grace period", graceDays, 7, 365, "days");
        between("voting period", voteDays, 7, 60, "days");
        between("quorum", quorumBasisPoints, WHOLE / 10, WHOLE, "ten-thousandths of all units");
        between("interval of updates", updateDays, 7, 92, "days");
    }

    private static void check(int number, PlannedMilestone it, LocalDate before) {
        String name = "milestone " + number;
        require(it.kind() != null, "kind of " + name, "one of the list", null);
        require(it.name() != null && !it.name().isBlank() && it.name().length() <= 120, "name of " + name,
                "1 to 120 characters", it.name());
        require(it.evidence() != null && !it.evidence().isBlank() && it.evidence().length() <= LONGEST_TEXT,
                "evidence of " + name, "1 to " + LONGEST_TEXT + " characters", it.evidence());
        require(it.dueOn() != null && !it.dueOn().isBefore(before), "due date of " + name,
                "not before " + before + (number == 1 ? ", today" : ", when milestone " + (number - 1) + " is due"),
                it.dueOn());
        require(it.trancheMinorUnits() >= 0, "tranche of " + name, "0 or more", it.trancheMinorUnits() + " minor units");
    }

    private static String words(Money amount) {
        return amount.currency() + " " + MoneyText.of(amount);
    }

    private static void between(String what, int value, int least, int most, String unit) {
        require(value >= least && value <= most, what, least + " to " + most + " " + unit, value);
    }

    private static void require(boolean holds, String what, String expected, Object found) {
        if (!holds) {
            throw new ProjectRuleViolation(ProjectRuleViolation.AGAINST_RULE, "The plan's " + what + " cannot be taken",
                    expected, found == null || found.toString().isBlank() ? "nothing" : found.toString());
        }
    }
}
