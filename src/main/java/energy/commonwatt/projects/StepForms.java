package energy.commonwatt.projects;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.money.Money;
import energy.commonwatt.projects.StepPage.Complaint;
import energy.commonwatt.projects.StepPage.Control;
import energy.commonwatt.projects.StepPage.Row;
import energy.commonwatt.web.Format;
import energy.commonwatt.web.Locator;

/** Draws a step: its controls with what was typed, what is wrong with it, and its sums. */
@ApplicationScoped
class StepForms {

    private final StepOptions options;
    private final ProposalMessages words;
    private final ProposalFieldMessages fields;
    private final MilestoneMessages milestones;
    private final Format format;

    StepForms(StepOptions options, ProposalMessages words, ProposalFieldMessages fields, MilestoneMessages milestones,
            Format format) {
        this.options = options;
        this.words = words;
        this.fields = fields;
        this.milestones = milestones;
        this.format = format;
    }

    /** @param rows how many rows are wanted; there may be more */
    StepPage page(ProposalDraft draft, DraftReading reading, ProposalStep step, int rows) {
        StepLayout layout = StepLayout.of(step);
        Typed typed = reading.typed(step).orElseGet(() -> start(step, reading));
        List<StepFault> faults = reading.faults(step);
        Site site = reading.proposal().site();
        return new StepPage(draft, step, reading.lines(),
                layout.fields().stream().map(it -> control(draft, it, typed, StepFault.NO_ROW, step, faults)).toList(),
                layout.columns().stream().map(StepLayout.Field::name).toList(), rows(draft, step, layout, typed, rows, faults),
                step == ProposalStep.MILESTONES, layout.fixed(), complaints(step, faults),
                reading.typed(step).isPresent() ? notes(reading, step, typed) : List.of(),
                step == ProposalStep.SITE && site != null ? Locator.of(site.latitude(), site.longitude()) : null);
    }

    /** What a step shows that was never saved. */
    private Typed start(ProposalStep step, DraftReading reading) {
        return switch (step) {
            case MILESTONES -> {
                PlantDescription plant = reading.proposal().plant();
                yield MilestoneStep.typical(plant == null ? Technology.SOLAR : plant.technology(), milestones);
            }
            case PARTIES -> new Typed(
                    Map.of("role", java.util.Arrays.stream(Party.Role.values()).map(Enum::name).toList()));
            default -> Typed.NOTHING;
        };
    }

    private List<Row> rows(ProposalDraft draft, ProposalStep step, StepLayout layout, Typed typed, int wanted,
            List<StepFault> faults) {
        int shown = layout.fixed()
                ? layout.rows()
                : Math.min(StepLayout.MOST_ROWS, Math.max(Math.max(layout.rows(), typed.rows(layout)), wanted));
        if (layout.columns().isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, shown).mapToObj(row -> new Row(row + 1, title(step, row),
                layout.columns().stream().map(it -> control(draft, it, typed, row, step, faults)).toList())).toList();
    }

    private Control control(ProposalDraft draft, StepLayout.Field field, Typed typed, int row, ProposalStep step,
            List<StepFault> faults) {
        StepFault fault = faults.stream().filter(it -> it.field().equals(field.name()) && it.row() == row).findFirst()
                .orElse(null);
        String id = new StepFault(field.name(), row, null, null, null).id();
        return new Control(id, field.name(), field.kind().code(), place(step, field.name(), row),
                typed.at(field.name(), Math.max(0, row)), options.of(field.name(), draft.operator.id),
                fault == null ? null : words.expectedFound(fault.expected(), fault.found()));
    }

    /** Every sentence about what a step lacks. */
    List<Complaint> complaints(ProposalStep step, List<StepFault> faults) {
        List<Complaint> complaints = new ArrayList<>();
        for (StepFault it : faults) {
            String place = it.about() == null ? place(step, it.field(), it.row()) : it.about();
            complaints.add(new Complaint(it.about() == null ? it.id() : "step", words.fault(place, it.expected(), it.found())));
        }
        return Collections.unmodifiableList(complaints);
    }

    private String place(ProposalStep step, String field, int row) {
        if (row == StepFault.NO_ROW) {
            return fields.label(field);
        }
        String title = title(step, row);
        return title == null ? words.inRow(fields.label(field), row + 1) : title + ", " + fields.label(field);
    }

    private String title(ProposalStep step, int row) {
        return switch (step) {
            case YIELD -> ProposalOutline.month(row);
            case RISKS -> fields.risk(Risk.Type.values()[row].code());
            default -> null;
        };
    }

    private List<String> notes(DraftReading reading, ProposalStep step, Typed typed) {
        StepReader in = new StepReader(StepLayout.of(step), typed);
        Proposal proposal = reading.proposal();
        return switch (step) {
            case YIELD -> {
                YieldForecast forecast = YieldForecast.read(in);
                yield List.of(words.yieldSum(format.energy(forecast.p50Year()), format.energy(forecast.p90Year())));
            }
            case COSTS -> List.of(words.sumOf(money(CostPlan.read(in).total())));
            case FINANCING -> {
                FinancingPlan plan = FinancingPlan.read(in);
                yield sums(plan.total(), proposal.costs() == null ? null : words.ofCosts(money(proposal.costs().total())));
            }
            case MILESTONES -> sums(MilestoneStep.read(in).total(),
                    proposal.financing() == null ? null : words.toRaise(money(proposal.financing().platform())));
            default -> List.of();
        };
    }

    private List<String> sums(Money sum, String other) {
        String own = words.sumOf(money(sum));
        return other == null ? List.of(own) : List.of(own, other);
    }

    private String money(Money amount) {
        return format.money(amount.minorUnits(), amount.currency());
    }
}
