package energy.commonwatt.projects;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One step of a proposal. */
@Path("/operator/proposals/{id}/steps/{step}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OPERATOR)
public class ProposalStepPages {

    private static final int MORE_ROWS = 3;

    @CheckedTemplate(basePath = "projects")
    static class Templates {

        static native TemplateInstance step(StepPage page);
    }

    private final ProposalDrafts drafts;
    private final StepForms forms;
    private final ProposalMessages words;
    private final CurrentUser user;
    private final Flash flash;

    ProposalStepPages(ProposalDrafts drafts, StepForms forms, ProposalMessages words, CurrentUser user, Flash flash) {
        this.drafts = drafts;
        this.forms = forms;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    /** @param rows how many rows are wanted */
    @GET
    @Transactional
    public TemplateInstance step(@PathParam("id") UUID id, @PathParam("step") String code,
            @RestQuery @DefaultValue("0") int rows) {
        ProposalDraft draft = ProposalDrafts.own(id, user.requiredOrganisation());
        return Templates.step(forms.page(draft, drafts.read(draft), known(code), rows));
    }

    /** Keeps whatever was typed; goes on to the next step once this one is done. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") UUID id, @PathParam("step") String code, MultivaluedMap<String, String> form) {
        ProposalStep step = known(code);
        Typed typed = new Typed(Map.copyOf(form));
        DraftReading reading = drafts.save(id, user.requiredOrganisation(), step, typed, user.account());
        boolean done = reading.state(step) == StepState.DONE;
        if (form.containsKey("more")) {
            int rows = typed.only(StepLayout.of(step)).rows(StepLayout.of(step)) + MORE_ROWS;
            return Response.seeOther(URI.create(address(id, step) + "?rows=" + rows)).build();
        }
        if (done) {
            flash.done(words.savedDone(words.stepOf(step.code())));
        } else {
            flash.attention(words.savedLacking(words.stepOf(step.code())));
        }
        return Response.seeOther(URI.create(done ? onward(id, reading) : address(id, step))).build();
    }

    private static String onward(UUID id, DraftReading reading) {
        return reading.next().map(it -> address(id, it)).orElse(ProposalPages.address(id) + "/review");
    }

    private static String address(UUID id, ProposalStep step) {
        return ProposalPages.address(id) + "/" + step.path();
    }

    private static ProposalStep known(String code) {
        return ProposalStep.of(code).filter(it -> it != ProposalStep.DOCUMENTS).orElseThrow(() -> new NotFound("step", code));
    }
}
