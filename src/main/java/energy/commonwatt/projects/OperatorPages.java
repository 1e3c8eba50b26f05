package energy.commonwatt.projects;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** An operator's own plants, and the proposals that are being written. */
@Path("/operator/projects")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OPERATOR)
public class OperatorPages {

    /** @param draft of its proposal */
    public record OwnPlant(Project project, UUID draft) {

        static OwnPlant of(Project project) {
            return new OwnPlant(project, ProposalDraft.of(project).map(it -> it.id).orElse(null));
        }
    }

    /** @param name empty while it has none @param done steps */
    public record OwnDraft(ProposalDraft draft, String name, long done) {
    }

    @CheckedTemplate(basePath = "projects")
    static class Templates {

        static native TemplateInstance own(List<OwnPlant> plants, List<OwnDraft> drafts, Organisation organisation,
                String account);
    }

    private final ProposalDrafts drafts;
    private final CurrentUser user;

    OperatorPages(ProposalDrafts drafts, CurrentUser user) {
        this.drafts = drafts;
        this.user = user;
    }

    @GET
    @Transactional
    public TemplateInstance own() {
        Organisation organisation = user.organisation().flatMap(Organisation::known).orElse(null);
        if (organisation == null) {
            return Templates.own(List.of(), List.of(), null, user.account());
        }
        return Templates.own(Project.listOwn(organisation.id).stream().map(OwnPlant::of).toList(),
                ProposalDraft.listUnsent(organisation.id).stream().map(this::draft).toList(), organisation, user.account());
    }

    private OwnDraft draft(ProposalDraft draft) {
        return new OwnDraft(draft, drafts.name(draft),
                drafts.read(draft).lines().stream().filter(it -> it.state() == StepState.DONE).count());
    }
}
