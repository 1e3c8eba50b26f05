package energy.commonwatt.onboarding;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Step: where the money comes from. */
@Path("/investor/onboarding/funds")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.INVESTOR)
public class FundsPages {

    @CheckedTemplate(basePath = "onboarding")
    static class Templates {

        static native TemplateInstance funds(CaseView view, FundsForm form, List<SourceOfFunds.Source> sources, Faults faults);
    }

    private final MyCase mine;
    private final OnboardingService service;

    FundsPages(MyCase mine, OnboardingService service) {
        this.mine = mine;
        this.service = service;
    }

    @GET
    public TemplateInstance funds() {
        return page(mine.answers().funds().map(FundsForm::of).orElseGet(FundsForm::new), Faults.NONE);
    }

    private TemplateInstance page(FundsForm form, Faults faults) {
        return Templates.funds(mine.view(), form, SourceOfFunds.sources(), faults);
    }

    @POST
    public Response funds(@BeanParam FundsForm form) {
        try {
            service.explain(mine.actor(), form.funds());
            return mine.onward();
        } catch (OnboardingRuleViolation violation) {
            return Response.status(violation.status()).entity(page(form, Faults.of(violation))).build();
        }
    }
}
