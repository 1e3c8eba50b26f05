package energy.commonwatt.projects;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import energy.commonwatt.projects.StepPage.Complaint;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** An operator's proposal: how far it is, looking at everything, handing it in. */
@Path("/operator/proposals")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OPERATOR)
public class ProposalPages {

    private static final URI PLANTS = URI.create("/operator/projects");

    /** One line of the progress list, with sentences. */
    public record Progress(ProposalStep step, StepState state, List<Complaint> missing) {

        private static final int SHOWN = 3;

        public List<Complaint> first() {
            return missing.subList(0, Math.min(SHOWN, missing.size()));
        }

        public int more() {
            return missing.size() - first().size();
        }
    }

    @CheckedTemplate(basePath = "projects")
    static class Templates {

        static native TemplateInstance proposal(ProposalDraft draft, String name, List<Progress> progress,
                DraftReading reading);

        static native TemplateInstance reviewProposal(ProposalDraft draft, DraftReading reading,
                List<ProposalOutline.Section> sections, String seen, ProjectRuleViolation violation);
    }

    private final ProposalDrafts drafts;
    private final HandIns handIns;
    private final StepForms forms;
    private final ProposalOutline outline;
    private final ProposalMessages words;
    private final CurrentUser user;
    private final Flash flash;

    ProposalPages(ProposalDrafts drafts, HandIns handIns, StepForms forms, ProposalOutline outline, ProposalMessages words,
            CurrentUser user, Flash flash) {
        this.drafts = drafts;
        this.handIns = handIns;
        this.forms = forms;
        this.outline = outline;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    static String address(UUID id) {
        return "/operator/proposals/" + id;
    }

    @POST
    public Response begin() {
        ProposalDraft draft = drafts.begin(user.requiredOrganisation(), user.account());
        return Response.seeOther(URI.create(address(draft.id))).build();
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance overview(@PathParam("id") UUID id) {
        ProposalDraft draft = ProposalDrafts.own(id, user.requiredOrganisation());
        DraftReading reading = drafts.read(draft);
        List<Progress> progress = reading.lines().stream()
                .map(it -> new Progress(it.step(), it.state(),
                        it.state() == StepState.LACKING ? forms.complaints(it.step(), it.faults()) : List.of()))
                .toList();
        return Templates.proposal(draft, drafts.name(draft), progress, reading);
    }

    @POST
    @Path("{id}/discard")
    public Response discard(@PathParam("id") UUID id) {
        drafts.discard(id, user.requiredOrganisation(), user.account());
        flash.attention(words.discarded());
        return Response.seeOther(PLANTS).build();
    }

    @GET
    @Path("{id}/review")
    @Transactional
    public TemplateInstance review(@PathParam("id") UUID id) {
        return review(id, null);
    }

    private TemplateInstance review(UUID id, ProjectRuleViolation violation) {
        ProposalDraft draft = ProposalDrafts.own(id, user.requiredOrganisation());
        DraftReading reading = drafts.read(draft);
        return Templates.reviewProposal(draft, reading, outline.of(reading.proposal()),
                ProposalVersion.sha256(ProposalJson.canonical(reading.proposal())), violation);
    }

    /** @param seen hash of what was looked at */
    @POST
    @Path("{id}/review")
    public Response handIn(@PathParam("id") UUID id, @RestForm String seen) {
        try {
            ProposalVersion made = handIns.handIn(id, user.requiredOrganisation(), user.account(), seen);
            flash.done(words.handedIn(made.proposal().plant().name(), made.number));
            return Response.seeOther(PLANTS).build();
        } catch (ProjectRuleViolation violation) {
            return Response.status(violation.status())
                    .entity(io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                            .call(() -> review(id, violation).render()))
                    .build();
        }
    }
}
