package energy.commonwatt.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

import energy.commonwatt.money.Money;
import energy.commonwatt.web.Format;

/** What a draft comes to: its sections as far as they hold, and what each step lacks. Rules across steps are here. */
public final class DraftReading {

    private static final long HOURS_OF_LONGEST_MONTH = 744;

    /** One line of the progress list. */
    public record Line(ProposalStep step, StepState state, List<StepFault> faults) {
    }

    private final ProposalDraft draft;
    private final Map<ProposalStep, Typed> typed;
    private final Instant now;
    private final Format format;
    private final Map<ProposalStep, List<StepFault>> faults = new EnumMap<>(ProposalStep.class);
    private final Proposal proposal;

    DraftReading(ProposalDraft draft, Map<ProposalStep, Typed> typed, List<ProposedDocument> documents, Instant now,
            Format format) {
        this.draft = draft;
        this.typed = typed;
        this.now = now;
        this.format = format;
        PlantDescription plant = section(ProposalStep.PLANT, PlantDescription::read, this::addressIsFree);
        Site site = section(ProposalStep.SITE, Site::read, nothingMore());
        YieldForecast forecast = section(ProposalStep.YIELD, YieldForecast::read, (it, in) -> withinFullPower(it, plant, in));
        CostPlan costs = section(ProposalStep.COSTS, CostPlan::read, nothingMore());
        FinancingPlan financing = section(ProposalStep.FINANCING, FinancingPlan::read, (it, in) -> meetsCosts(it, costs));
        RevenueBasis revenue = section(ProposalStep.REVENUE, RevenueBasis::read, this::notOver);
        List<Permit> permits = section(ProposalStep.PERMITS, Permit::read, nothingMore());
        List<Party> parties = section(ProposalStep.PARTIES, Party::read, nothingMore());
        List<Risk> risks = section(ProposalStep.RISKS, Risk::read, nothingMore());
        List<MeteringPointSpec> points = section(ProposalStep.METERS, MeteringPointSpec::read, nothingMore());
        MilestonePlan plan = section(ProposalStep.MILESTONES, MilestoneStep::read, (it, in) -> pays(it, financing, site));
        if (documents.isEmpty()) {
            whole(ProposalStep.DOCUMENTS, "Documents", "at least one document", "none");
        }
        this.proposal = new Proposal(plant, site, forecast, costs, financing, revenue, permits, parties, risks, points, plan,
                documents);
    }

    /** Its sections as far as they hold: null or empty where they do not. */
    public Proposal proposal() {
        return proposal;
    }

    /** What was saved of a step, as it was typed. */
    Optional<Typed> typed(ProposalStep step) {
        return Optional.ofNullable(typed.get(step));
    }

    /** The first step that is not done. */
    public Optional<ProposalStep> next() {
        return lines().stream().filter(it -> it.state() != StepState.DONE).map(Line::step).findFirst();
    }

    public List<Line> lines() {
        return Arrays.stream(ProposalStep.values()).map(step -> new Line(step, state(step), faults(step))).toList();
    }

    public boolean complete() {
        return lines().stream().allMatch(it -> it.state() == StepState.DONE);
    }

    /** What is wrong with what was saved. */
    public List<StepFault> faults(ProposalStep step) {
        return faults.getOrDefault(step, List.of());
    }

    public StepState state(ProposalStep step) {
        boolean saved = typed.containsKey(step) || step == ProposalStep.DOCUMENTS && faults(step).isEmpty();
        return !saved ? StepState.TO_DO : faults(step).isEmpty() ? StepState.DONE : StepState.LACKING;
    }

    private <T> T section(ProposalStep step, Function<StepReader, T> shape, BiConsumer<T, StepReader> rule) {
        if (!typed.containsKey(step)) {
            return null;
        }
        StepReader in = new StepReader(StepLayout.of(step), typed.get(step));
        T section = shape.apply(in);
        if (in.holds()) {
            rule.accept(section, in);
        }
        if (!in.holds()) {
            faults.put(step, in.faults());
        }
        return faults.containsKey(step) ? null : section;
    }

    private void whole(ProposalStep step, String about, String expected, String found) {
        faults.put(step, List.of(StepFault.whole(about, expected, found)));
    }

    private static <T> BiConsumer<T, StepReader> nothingMore() {
        return (section, in) -> {
        };
    }

    private void addressIsFree(PlantDescription plant, StepReader in) {
        if (draft.project != null) {
            if (!draft.project.slug.equals(plant.slug())) {
                in.fault("slug", "the address that it was handed in with, " + draft.project.slug, plant.slug());
            }
        } else if (Project.findBySlug(plant.slug()).isPresent()) {
            in.fault("slug", "an address that is not taken", plant.slug());
        }
    }

    private static void withinFullPower(YieldForecast forecast, PlantDescription plant, StepReader in) {
        for (int month = 0; plant != null && month < YieldForecast.MONTHS; month++) {
            long most = plant.acWatts() * HOURS_OF_LONGEST_MONTH;
            if (forecast.p50WattHours().get(month) > most) {
                StepReader row = in.row(month);
                row.fault("p50", "at most what the plant feeds in at full power, " + most / 1_000 + " kWh",
                        row.found("p50") + " kWh");
            }
        }
    }

    private void meetsCosts(FinancingPlan financing, CostPlan costs) {
        if (costs == null || !costs.total().equals(financing.total())) {
            whole(ProposalStep.FINANCING, "The sum of the financing plan",
                    costs == null
                            ? "the sum of the costs, which are not filled in yet"
                            : money(costs.total()) + ", the sum of the costs",
                    money(financing.total()));
        }
    }

    private void notOver(RevenueBasis revenue, StepReader in) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (int i = 0, row = 0; i < revenue.tariffs().size(); row++) {
            if (!StepLayout.of(ProposalStep.REVENUE).blank(typed.get(ProposalStep.REVENUE), row)) {
                if (revenue.tariffs().get(i++).until().isBefore(today)) {
                    in.row(row).fault("until", "a day that is not over", in.row(row).found("until"));
                }
            }
        }
    }

    private void pays(MilestonePlan plan, FinancingPlan financing, Site site) {
        LocalDate today = LocalDate.ofInstant(now, site == null ? ZoneOffset.UTC : ZoneId.of(site.timeZone()));
        if (financing == null || !plan.total().equals(financing.platform())) {
            whole(ProposalStep.MILESTONES, "The sum of the tranches",
                    financing == null
                            ? "the line of the financing plan that is raised here, which is not filled in yet"
                            : money(financing.platform()) + ", which is to be raised here",
                    money(plan.total()));
            return;
        }
        try {
            plan.check(financing.platform(), draft.operator.id, today);
            if (Organisation.known(plan.attester()).isEmpty()) {
                throw new ProjectRuleViolation(ProjectRuleViolation.AGAINST_RULE, "The attester is not known",
                        "an organisation of the list", plan.attester().toString());
            }
        } catch (ProjectRuleViolation no) {
            whole(ProposalStep.MILESTONES, no.title(), no.expected(), no.found());
        }
    }

    private String money(Money money) {
        return format.money(money.minorUnits(), money.currency());
    }
}
