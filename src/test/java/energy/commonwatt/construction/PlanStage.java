package energy.commonwatt.construction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.projects.MilestoneKind;
import energy.commonwatt.projects.MilestonePlan;
import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.testsupport.Plants;

/** The shortest plan that an offer can be approved with, for tests of something else: one milestone, years away, takes it all. */
@ApplicationScoped
public class PlanStage {

    private final ProjectService projects;
    private final MilestonePlans plans;
    private final Clock clock;

    PlanStage(ProjectService projects, MilestonePlans plans, Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.clock = clock;
    }

    /** Does nothing when the offer has a plan. */
    @Transactional
    public void plan(UUID offer) {
        if (PlanDraft.of(offer) == null) {
            plan(offer, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(3));
        }
    }

    /** Instead of the plan before. @param due its milestone's day */
    @Transactional
    public void plan(UUID offer, LocalDate due) {
        if (Attester.of(BuildingSite.ATTESTER).isEmpty()) {
            projects.register(BuildingSite.ATTESTER, "Engineers under test");
            plans.register(BuildingSite.ATTESTER, null, "administrator");
        }
        FundingRound round = FundingRound.findById(offer);
        MilestonePlan plan = BuildingSite.plan(List.of(BuildingSite.milestone(MilestoneKind.COMMISSIONING, due,
                MilestonePlans.financing(round).minorUnits())));
        plans.write(offer, Plants.OPERATOR, "proposer", plan, BuildingSite.payee());
    }
}
