package energy.commonwatt.construction;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.money.Money;
import energy.commonwatt.projects.MilestonePlan;
import energy.commonwatt.projects.Proposal;
import energy.commonwatt.projects.Proposals;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import energy.commonwatt.web.RuleViolation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The milestone plan of an offer that waits for its approval. */
@Path("/operator/offers/{round}/plan")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OPERATOR)
public class PlanPages {

    @CheckedTemplate(basePath = "construction")
    static class Templates {

        static native TemplateInstance plan(FundingRound round, Money financing, PlanForm form, List<Attester> attesters,
                RuleViolation violation);
    }

    private final MilestonePlans plans;
    private final SiteMessages words;
    private final CurrentUser user;
    private final Flash flash;

    PlanPages(MilestonePlans plans, SiteMessages words, CurrentUser user, Flash flash) {
        this.plans = plans;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    @GET
    @Transactional
    public TemplateInstance form(@PathParam("round") UUID id) {
        FundingRound round = own(id);
        return page(round, begun(round), null);
    }

    /** As it was written last, else as the plant's proposal has it, else the usual one. */
    private PlanForm begun(FundingRound round) {
        PlanDraft draft = PlanDraft.of(round.id);
        if (draft != null) {
            return PlanForm.of(plans.read(draft), draft);
        }
        return Proposals.approved(round.project).map(Proposal::plan)
                .map(it -> PlanForm.of(it.dividing(MilestonePlans.financing(round))).paying(round))
                .orElseGet(() -> PlanForm.typical(round, words));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional(dontRollbackOn = RuleViolation.class)
    public Response write(@PathParam("round") UUID id, @BeanParam PlanForm form) {
        FundingRound round = own(id);
        try {
            MilestonePlan plan = form.plan(round.currency);
            plans.write(id, user.requiredOrganisation(), user.account(), plan, form.payee());
            flash.done(words.planWritten());
            return Response.seeOther(URI.create("/operator/offers/" + id + "/plan")).build();
        } catch (RuleViolation violation) {
            return Response.status(violation.status()).entity(page(round, form, violation)).build();
        }
    }

    private TemplateInstance page(FundingRound round, PlanForm form, RuleViolation violation) {
        return Templates.plan(round, MilestonePlans.financing(round), form, Attester.listByName().stream()
                .filter(it -> !it.id.equals(round.project.operator.id)).toList(), violation);
    }

    private FundingRound own(UUID id) {
        return FundingRound.<FundingRound>findByIdOptional(id)
                .filter(it -> it.project.operator.id.equals(user.requiredOrganisation()))
                .orElseThrow(() -> new NotFound("offer", id));
    }
}
