package energy.commonwatt.onboarding;

import java.time.Clock;
import java.time.LocalDate;

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

/** First step: who wants to invest. */
@Path("/investor/onboarding/person")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.INVESTOR)
public class PersonPages {

    @CheckedTemplate(basePath = "onboarding")
    static class Templates {

        static native TemplateInstance person(CaseView view, PersonForm form, int leastAge, Faults faults);

        static native TemplateInstance company(CaseView view, CompanyForm form, Faults faults);
    }

    private final MyCase mine;
    private final OnboardingService service;
    private final OnboardingConfig config;
    private final Clock clock;

    PersonPages(MyCase mine, OnboardingService service, OnboardingConfig config, Clock clock) {
        this.mine = mine;
        this.service = service;
        this.config = config;
        this.clock = clock;
    }

    @GET
    public TemplateInstance person() {
        PersonForm form = mine.answers().applicant().filter(NaturalPerson.class::isInstance).map(NaturalPerson.class::cast)
                .map(PersonForm::of).orElseGet(PersonForm::new);
        return Templates.person(mine.view(), form, config.leastAge(), Faults.NONE);
    }

    @POST
    public Response person(@BeanParam PersonForm form) {
        try {
            service.describe(mine.actor(), form.person(LocalDate.now(clock), config.leastAge()));
            return mine.onward();
        } catch (OnboardingRuleViolation violation) {
            return Response.status(violation.status())
                    .entity(Templates.person(mine.view(), form, config.leastAge(), Faults.of(violation))).build();
        }
    }

    @GET
    @Path("company")
    public TemplateInstance company() {
        CompanyForm form = mine.answers().applicant().filter(Company.class::isInstance).map(Company.class::cast)
                .map(CompanyForm::of).orElseGet(CompanyForm::new);
        return Templates.company(mine.view(), form, Faults.NONE);
    }

    @POST
    @Path("company")
    public Response company(@BeanParam CompanyForm form) {
        try {
            service.describe(mine.actor(), form.company(LocalDate.now(clock)));
            return mine.onward();
        } catch (OnboardingRuleViolation violation) {
            return Response.status(violation.status()).entity(Templates.company(mine.view(), form, Faults.of(violation)))
                    .build();
        }
    }
}
