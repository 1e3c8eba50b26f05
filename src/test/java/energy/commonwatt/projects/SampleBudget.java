package energy.commonwatt.projects;

import java.time.Instant;
import java.util.List;

/** A cost plan for a plant that was approved without one. */
public final class SampleBudget {

    private SampleBudget() {
    }

    /** As if it had been in what was approved. In the caller's transaction. */
    public static void of(Project project, List<CostPlan.Line> lines) {
        Proposal was = Proposals.approved(project).orElseThrow();
        Proposal costed = new Proposal(was.plant(), was.site(), null, new CostPlan(Proposal.CURRENCY, lines), null, null, null,
                null, null, was.meteringPoints(), null, null);
        new ProposalVersion(project, 2, costed, "proposer", Instant.now()).persist();
    }
}
