package energy.commonwatt.projects;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Flash;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The administrator's desk: proposals in order of age. */
@Path("/administrator/approvals")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public class ApprovalPages {

    private static final URI DESK = URI.create("/administrator/approvals");

    @CheckedTemplate(basePath = "projects")
    static class Templates {

        static native TemplateInstance approvals(List<Project> waiting);

        static native TemplateInstance approval(Project project, List<MeteringPoint> meters);
    }

    private final ProjectService projects;
    private final DeskMessages words;
    private final CurrentUser user;
    private final Flash flash;

    ApprovalPages(ProjectService projects, DeskMessages words, CurrentUser user, Flash flash) {
        this.projects = projects;
        this.words = words;
        this.user = user;
        this.flash = flash;
    }

    @GET
    public TemplateInstance waiting() {
        return Templates.approvals(Project.listWaiting());
    }

    @GET
    @Path("{slug}")
    public TemplateInstance one(@PathParam("slug") String slug) {
        Project project = Project.findBySlug(slug).orElseThrow(() -> new NotFound("project", slug));
        return Templates.approval(project, MeteringPoint.of(project));
    }

    @POST
    @Path("{slug}/approve")
    public Response approve(@PathParam("slug") String slug) {
        Project project = projects.approve(slug, user.account());
        flash.done(words.approvedDone(project.name));
        return Response.seeOther(DESK).build();
    }

    @POST
    @Path("{slug}/refuse")
    public Response refuse(@PathParam("slug") String slug, @RestForm String reason) {
        Project project = projects.refuse(slug, user.account(), reason);
        flash.attention(words.refusedDone(project.name));
        return Response.seeOther(DESK).build();
    }
}
