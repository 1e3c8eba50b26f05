package energy.commonwatt.onboarding;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The investor's own case: how far it is, looking at everything, handing it in. */
@Path("/investor/onboarding")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.INVESTOR)
public class OnboardingPages {

    private static final URI START = URI.create(OnboardingRuleViolation.START);

    @CheckedTemplate(basePath = "onboarding")
    static class Templates {

        static native TemplateInstance overview(CaseView view);

        static native TemplateInstance review(CaseView view, Answers answers, java.util.List<CaseDocument> documents,
                String mail,
                Faults faults);
    }

    private final MyCase mine;
    private final Submissions submissions;
    private final CaseChecks checks;
    private final OnboardingMessages words;
    private final CurrentUser user;
    private final Flash flash;

    OnboardingPages(MyCase mine, Submissions submissions, CaseChecks checks, OnboardingMessages words, CurrentUser user,
            Flash flash) {
        this.mine = mine;
        this.submissions = submissions;
        this.checks = checks;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    @GET
    public TemplateInstance overview() {
        return Templates.overview(mine.view());
    }

    @GET
    @Path("review")
    public TemplateInstance review() {
        return review(Faults.NONE);
    }

    private TemplateInstance review(Faults faults) {
        return Templates.review(mine.view(), mine.answers(), mine.documents(), user.mail().orElse(""), faults);
    }

    /** @param seen version of the case on the page that was looked at */
    @POST
    @Path("review")
    public Response submit(@RestForm int seen, @RestForm String confirmed) {
        try {
            FormReader form = new FormReader();
            form.ticked("confirmed", confirmed, "everything is true and complete");
            form.orThrow();
            UUID handedIn = submissions.submit(mine.actor(), user.mail(), seen);
            checks.check(handedIn);
            flash.done(words.submittedDone());
            return Response.seeOther(START).build();
        } catch (OnboardingRuleViolation violation) {
            return Response.status(violation.status()).entity(review(Faults.of(violation))).build();
        }
    }

    /** An accepted case, to renew or change it. */
    @POST
    @Path("reopen")
    public Response reopen() {
        submissions.reopen(mine.actor());
        flash.attention(words.reopenedDone());
        return Response.seeOther(START).build();
    }
}
