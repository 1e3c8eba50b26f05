package energy.commonwatt.construction;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.projects.MilestonePlan;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What an administrator fixes by approving an offer: its milestones, who attests them and whom the tranches are paid to. */
@Path("/administrator/offers/{round}/plan")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public class PlanDesk {

    @CheckedTemplate(basePath = "construction")
    static class Templates {

        static native TemplateInstance planDesk(FundingRound round, MilestonePlan plan, PlanDraft draft, Attester attester);
    }

    private final MilestonePlans plans;

    PlanDesk(MilestonePlans plans) {
        this.plans = plans;
    }

    @GET
    @Transactional
    public TemplateInstance plan(@PathParam("round") UUID id) {
        FundingRound round = FundingRound.<FundingRound>findByIdOptional(id).orElseThrow(() -> new NotFound("offer", id));
        PlanDraft draft = PlanDraft.of(id);
        if (draft == null) {
            return Templates.planDesk(round, null, null, null);
        }
        MilestonePlan plan = plans.read(draft);
        return Templates.planDesk(round, plan, draft, Attester.of(plan.attester()).orElse(null));
    }
}
