package energy.commonwatt.projects;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** An operator's own plants, and the form that proposes one. */
@Path("/operator/projects")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OPERATOR)
public class OperatorPages {

    @CheckedTemplate(basePath = "projects")
    static class Templates {

        static native TemplateInstance own(List<Project> projects, Organisation organisation, String account);

        static native TemplateInstance propose(ProposalForm form, ProjectRuleViolation violation);
    }

    private final ProjectService projects;
    private final DeskMessages words;
    private final CurrentUser user;
    private final Flash flash;

    OperatorPages(ProjectService projects, DeskMessages words, CurrentUser user, Flash flash) {
        this.projects = projects;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    @GET
    public TemplateInstance own() {
        Organisation organisation = user.organisation().flatMap(Organisation::known).orElse(null);
        return Templates.own(organisation == null ? List.of() : Project.listOwn(organisation.id), organisation, user.account());
    }

    @GET
    @Path("new")
    public TemplateInstance form() {
        return Templates.propose(new ProposalForm(), null);
    }

    @POST
    @Path("new")
    public Response propose(@BeanParam ProposalForm form) {
        try {
            Project project = projects.propose(form.plant(), user.requiredOrganisation(), user.account());
            flash.done(words.proposedDone(project.name));
            return Response.seeOther(URI.create("/operator/projects")).build();
        } catch (ProjectRuleViolation violation) {
            return Response.status(violation.status()).entity(Templates.propose(form, violation)).build();
        }
    }
}
