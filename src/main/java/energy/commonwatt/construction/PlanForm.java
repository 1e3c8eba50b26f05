package energy.commonwatt.construction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jboss.resteasy.reactive.RestForm;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.money.Iban;
import energy.commonwatt.money.Money;
import energy.commonwatt.money.MoneyText;
import energy.commonwatt.projects.MilestoneKind;
import energy.commonwatt.projects.MilestonePlan;
import energy.commonwatt.projects.PlannedMilestone;

/** What an operator typed into the plan's table, as text: it goes back to the page unchanged when a rule says no. Rows without a name are none. */
public class PlanForm {

    private static final int ROWS = 4;
    private static final int EMPTY_ROWS = 3;
    /** Of any number that is typed here. */
    private static final int MOST_DIGITS = 6;

    @RestForm
    public List<String> kind = new ArrayList<>();
    @RestForm
    public List<String> name = new ArrayList<>();
    @RestForm
    public List<String> evidence = new ArrayList<>();
    @RestForm
    public List<String> dueOn = new ArrayList<>();
    @RestForm
    public List<String> tranche = new ArrayList<>();
    @RestForm
    public List<String> inOrder = new ArrayList<>();
    @RestForm
    public List<String> stops = new ArrayList<>();
    @RestForm
    public String attester = "";
    @RestForm
    public String graceDays = "30";
    @RestForm
    public String voteDays = "14";
    @RestForm
    public String quorumPercent = "25";
    @RestForm
    public String updateDays = "31";
    @RestForm
    public String payeeName = "";
    @RestForm
    public String payeeIban = "";

    /** A row as it was typed. @param number from 1 */
    public record Row(int number, String kind, String name, String evidence, String dueOn, String tranche, String inOrder,
            String stops) {
    }

    /** The usual milestones of the technology, without dates and amounts. */
    static PlanForm typical(FundingRound round, SiteMessages words) {
        PlanForm form = new PlanForm();
        MilestoneKind.typical(round.project.technology).forEach(it -> form.add(it.name(), words.kind(it.name()),
                words.usualEvidence(it.name()), "", "0", "yes", "yes"));
        return form.paying(round);
    }

    /** The operator's own account, as a beginning. */
    PlanForm paying(FundingRound round) {
        payeeName = round.project.operator.name.length() > MilestonePlans.LONGEST_NAME ? "" : round.project.operator.name;
        return this;
    }

    static PlanForm of(MilestonePlan plan, PlanDraft draft) {
        PlanForm form = of(plan);
        form.payeeName = draft.payeeName;
        form.payeeIban = new Iban(draft.payeeIban).grouped();
        return form;
    }

    /** A plan without an account to pay to. */
    static PlanForm of(MilestonePlan plan) {
        PlanForm form = new PlanForm();
        plan.milestones().forEach(it -> form.add(it.kind().name(), it.name(), it.evidence(), it.dueOn().toString(),
                MoneyText.of(new Money(it.trancheMinorUnits(), plan.currency())), it.inOrder() ? "yes" : "no",
                it.stops() ? "yes" : "no"));
        form.attester = plan.attester().toString();
        form.graceDays = Integer.toString(plan.graceDays());
        form.voteDays = Integer.toString(plan.voteDays());
        form.quorumPercent = Integer.toString(plan.quorumPercent());
        form.updateDays = Integer.toString(plan.updateDays());
        return form;
    }

    private void add(String... row) {
        List<List<String>> columns = List.of(kind, name, evidence, dueOn, tranche, inOrder, stops);
        for (int i = 0; i < row.length; i++) {
            columns.get(i).add(row[i]);
        }
    }

    public List<MilestoneKind> kinds() {
        return List.of(MilestoneKind.values());
    }

    /** Those that were typed, and some to fill in. */
    public List<Row> rows() {
        int count = Math.min(MilestonePlan.MOST_MILESTONES, Math.max(ROWS, typed() + EMPTY_ROWS));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Row(i + 1, at(kind, i, "OTHER"), at(name, i, ""), at(evidence, i, ""), at(dueOn, i, ""),
                    at(tranche, i, "0"), at(inOrder, i, "yes"), at(stops, i, "yes")));
        }
        return rows;
    }

    private int typed() {
        int last = name == null ? 0 : name.size();
        while (last > 0 && name.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    private static String at(List<String> column, int index, String otherwise) {
        return column != null && index < column.size() ? column.get(index) : otherwise;
    }

    /** @throws ConstructionRuleViolation naming the row and field that cannot be read */
    MilestonePlan plan(String currency) {
        List<PlannedMilestone> milestones = rows().stream().filter(it -> !it.name().isBlank()).map(it -> read(it, currency))
                .toList();
        return new MilestonePlan(currency, milestones, organisation(), number("grace period", graceDays),
                number("voting period", voteDays), Math.multiplyExact(number("quorum", quorumPercent), 100),
                number("interval of updates", updateDays));
    }

    private static PlannedMilestone read(Row row, String currency) {
        String where = " of milestone " + row.number();
        Money tranche = MoneyText.parse(row.tranche(), currency)
                .orElseThrow(() -> unreadable("tranche" + where, "an amount such as 12500 or 12500.50", row.tranche()));
        return new PlannedMilestone(kind(row.kind(), where), row.name().strip(), row.evidence().strip(),
                day(row.dueOn(), where),
                tranche.minorUnits(), row.inOrder().equals("yes"), row.stops().equals("yes"));
    }

    private static MilestoneKind kind(String typed, String where) {
        try {
            return MilestoneKind.valueOf(typed);
        } catch (IllegalArgumentException e) {
            throw unreadable("kind" + where, "one of the choices", typed);
        }
    }

    private static LocalDate day(String typed, String where) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw unreadable("due date" + where, "a date such as 2027-03-01", typed);
        }
    }

    private UUID organisation() {
        try {
            return UUID.fromString(attester);
        } catch (IllegalArgumentException e) {
            throw unreadable("attester", "one of the choices", attester);
        }
    }

    private static int number(String what, String typed) {
        if (typed == null || !typed.strip().matches("\\d{1," + MOST_DIGITS + "}")) {
            throw unreadable(what, "a whole number", typed);
        }
        return Integer.parseInt(typed.strip());
    }

    /** @throws ConstructionRuleViolation when the account number is none */
    MilestonePlans.Payee payee() {
        try {
            return new MilestonePlans.Payee(payeeName.strip(), Iban.parse(payeeIban));
        } catch (Iban.Invalid invalid) {
            throw unreadable("account number", invalid.expected(), invalid.found());
        }
    }

    private static ConstructionRuleViolation unreadable(String what, String expected, String typed) {
        return new ConstructionRuleViolation(ConstructionRuleViolation.MALFORMED, "The plan's " + what + " cannot be read",
                expected,
                typed == null || typed.isBlank() ? "nothing" : typed);
    }
}
