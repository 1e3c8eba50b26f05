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

/** Step: sophisticated or not. */
@Path("/investor/onboarding/category")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.INVESTOR)
public class CategoryPages {

    @CheckedTemplate(basePath = "onboarding")
    static class Templates {

        static native TemplateInstance category(CaseView view, CategoryForm form, List<Criterion> criteria, int needed,
                boolean evidence, Faults faults);
    }

    private final MyCase mine;
    private final OnboardingService service;

    CategoryPages(MyCase mine, OnboardingService service) {
        this.mine = mine;
        this.service = service;
    }

    @GET
    public TemplateInstance category() {
        return page(mine.answers().category().map(CategoryForm::of).orElseGet(CategoryForm::new), Faults.NONE);
    }

    private TemplateInstance page(CategoryForm form, Faults faults) {
        boolean company = mine.found().map(found -> found.company).orElse(false);
        boolean evidence = mine.documents().stream().anyMatch(document -> document.purpose == DocumentPurpose.CATEGORY);
        return Templates.category(mine.view(), form, Criterion.of(company), Criterion.needed(company), evidence, faults);
    }

    @POST
    public Response category(@BeanParam CategoryForm form) {
        try {
            service.categorise(mine.actor(), form.category());
            return mine.onward();
        } catch (OnboardingRuleViolation violation) {
            return Response.status(violation.status()).entity(page(form, Faults.of(violation))).build();
        }
    }
}
