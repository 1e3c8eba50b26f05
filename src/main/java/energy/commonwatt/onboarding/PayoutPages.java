package energy.commonwatt.onboarding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import energy.commonwatt.money.Iban;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Step: the account that is paid to. */
@Path("/investor/onboarding/payout")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.INVESTOR)
public class PayoutPages {

    @CheckedTemplate(basePath = "onboarding")
    static class Templates {

        static native TemplateInstance payout(CaseView view, String iban, Faults faults);
    }

    private final MyCase mine;
    private final OnboardingService service;

    PayoutPages(MyCase mine, OnboardingService service) {
        this.mine = mine;
        this.service = service;
    }

    @GET
    public TemplateInstance payout() {
        return Templates.payout(mine.view(), mine.answers().iban().map(iban -> Iban.parse(iban).grouped()).orElse(""),
                Faults.NONE);
    }

    @POST
    public Response payout(@RestForm String iban) {
        try {
            service.payOutTo(mine.actor(), checked(iban));
            return mine.onward();
        } catch (OnboardingRuleViolation violation) {
            return Response.status(violation.status())
                    .entity(Templates.payout(mine.view(), iban == null ? "" : iban, Faults.of(violation))).build();
        }
    }

    private static String checked(String typed) {
        try {
            return Iban.parse(typed).toString();
        } catch (IllegalArgumentException none) {
            FormReader form = new FormReader();
            form.fault("iban", "an IBAN as your bank writes it, with its check digits",
                    typed == null || typed.isBlank() ? "none" : "something that is none; a character may be mistyped");
            form.orThrow();
            throw none;
        }
    }
}
