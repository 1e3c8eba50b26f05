package energy.commonwatt.projects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The milestone plan as a step of the form. */
final class MilestoneStep {

    private static final String YES = "yes";

    private MilestoneStep() {
    }

    static MilestonePlan read(StepReader in) {
        List<PlannedMilestone> milestones = in.rows(row -> new PlannedMilestone(row.choice("milestone", MilestoneKind.class),
                row.line("title", 120), row.text("evidence", 1_000), row.date("dueOn"),
                row.found("tranche").equals("nothing") ? 0 : row.moneyOrNothing("tranche"), row.yes("inOrder"),
                row.yes("stops")));
        return new MilestonePlan(Proposal.CURRENCY, milestones, in.id("attester"), in.whole("graceDays", 7, 365),
                in.whole("voteDays", 7, 60), (int) in.hundredths("quorum", 10_000), in.whole("updateDays", 7, 92));
    }

    /** What a plan of this technology starts from: the usual milestones with their evidence, in order, each stopping what comes after it. */
    static Typed typical(Technology technology, MilestoneMessages words) {
        Map<String, List<String>> typed = new HashMap<>(Map.of("graceDays", List.of("30"), "voteDays", List.of("14"), "quorum",
                List.of("25"), "updateDays", List.of("31")));
        for (MilestoneKind kind : MilestoneKind.typical(technology)) {
            add(typed, "milestone", kind.name());
            add(typed, "title", words.kind(kind.code()));
            add(typed, "evidence", words.evidence(kind.code()));
            add(typed, "inOrder", YES);
            add(typed, "stops", YES);
        }
        return new Typed(typed);
    }

    private static void add(Map<String, List<String>> typed, String column, String value) {
        typed.computeIfAbsent(column, none -> new ArrayList<>()).add(value);
    }
}
