package energy.commonwatt.onboarding;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Step: which loss the investor could bear. */
@Path("/investor/onboarding/loss")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.INVESTOR)
public class LossPages {

    @CheckedTemplate(basePath = "onboarding")
    static class Templates {

        /** @param made the last simulation, null when there is none */
        static native TemplateInstance loss(CaseView view, LossForm form, LossSimulation made, Faults faults);
    }

    private final MyCase mine;
    private final InvestorTests tests;

    LossPages(MyCase mine, InvestorTests tests) {
        this.mine = mine;
        this.tests = tests;
    }

    @GET
    public TemplateInstance loss() {
        return page(new LossForm(), Faults.NONE);
    }

    private TemplateInstance page(LossForm form, Faults faults) {
        return Templates.loss(mine.view(), form, mine.answers().simulation().orElse(null), faults);
    }

    @POST
    public Response simulate(@BeanParam LossForm form) {
        try {
            LossForm.Amounts amounts = form.amounts();
            tests.simulate(mine.actor(), amounts.income(), amounts.liquidAssets(), amounts.commitments());
            return Response.seeOther(URI.create(Step.LOSS.address())).build();
        } catch (OnboardingRuleViolation violation) {
            return Response.status(violation.status()).entity(page(form, Faults.of(violation))).build();
        }
    }

    @POST
    @Path("seen")
    public Response seen(@RestForm String confirmed) {
        try {
            FormReader form = new FormReader();
            form.ticked("confirmed", confirmed, "you have seen the result");
            form.orThrow();
            tests.confirmSimulation(mine.actor());
            return mine.onward();
        } catch (OnboardingRuleViolation violation) {
            return Response.status(violation.status()).entity(page(new LossForm(), Faults.of(violation))).build();
        }
    }
}
