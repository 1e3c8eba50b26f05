package energy.commonwatt.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.chain.AttesterKeys;
import energy.commonwatt.construction.MilestonePlans;
import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.money.Iban;
import energy.commonwatt.money.Money;
import energy.commonwatt.projects.MilestoneKind;
import energy.commonwatt.projects.MilestonePlan;
import energy.commonwatt.projects.PlannedMilestone;
import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.projects.Tranches;

/** The milestones of the sample offers, and who attests them: where the platform has a key for that, and nowhere else. */
@ApplicationScoped
class DemoBuilding {

    /** As the realm file gives it to the demo attester. */
    static final UUID ATTESTER = UUID.fromString("0a1b6f0e-0000-4000-8000-000000000003");
    /** An example of the IBAN registry. */
    private static final Iban ACCOUNT = new Iban("FR7630006000011234567890189");

    private record Step(MilestoneKind kind, String name, String evidence, int days, long share) {
    }

    private static final List<Step> STEPS = List.of(
            new Step(MilestoneKind.PERMIT, "Building permit", "The permit, final and without further appeal", 14, 0),
            new Step(MilestoneKind.GRID_CONNECTION_AGREEMENT, "Grid connection agreement",
                    "The agreement, signed by the grid operator", 45, 20),
            new Step(MilestoneKind.DELIVERY, "Modules and inverters on site",
                    "Delivery notes with serial numbers, photographs on site", 90, 30),
            new Step(MilestoneKind.COMMISSIONING, "Commissioning", "Commissioning protocol with measurements", 150, 35),
            new Step(MilestoneKind.FIRST_FEED_IN, "First feed-in", "The first readings of the grid operator’s meter", 180, 15));

    private final ProjectService projects;
    private final MilestonePlans plans;
    private final AttesterKeys keys;
    private final Clock clock;

    DemoBuilding(ProjectService projects, MilestonePlans plans, AttesterKeys keys, Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether somebody can attest; no offer can be approved otherwise. */
    boolean possible() {
        return keys.development().isPresent();
    }

    /** Before the offer is approved. */
    void plan(FundingRound offer, UUID operator) {
        plans.register(ATTESTER, null, "administrator");
        plans.write(offer.id, operator, "operator", plans.planned(offer).orElseGet(() -> plan(offer)),
                new MilestonePlans.Payee("Solar operator (demo)", ACCOUNT));
    }

    private MilestonePlan plan(FundingRound offer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), offer.project.zone());
        List<Money> tranches = Tranches.divide(MilestonePlans.financing(offer), STEPS.stream().map(Step::share).toList());
        List<PlannedMilestone> milestones = new ArrayList<>();
        for (Step it : STEPS) {
            milestones.add(new PlannedMilestone(it.kind(), it.name(), it.evidence(), today.plusDays(it.days()),
                    tranches.get(milestones.size()).minorUnits(), true, true));
        }
        return new MilestonePlan(offer.currency, milestones, ATTESTER, 30, 14, 2_500, 31);
    }
}
