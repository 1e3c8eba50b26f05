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

        static native TemplateInstance approvals(List<Project> waiting, List<Project> decided, Decider me);

        static native TemplateInstance approval(Project project, List<MeteringPoint> meters, List<ProjectDecision> decisions,
                Decider me);
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
        return Templates.approvals(Project.listWaiting(), Project.listPublic(), me());
    }

    @GET
    @Path("{slug}")
    public TemplateInstance one(@PathParam("slug") String slug) {
        Project project = Project.findBySlug(slug).orElseThrow(() -> new NotFound("project", slug));
        return Templates.approval(project, MeteringPoint.of(project), ProjectDecision.of(project), me());
    }

    private Decider me() {
        return new Decider(user.account(), user.organisation().orElse(null));
    }

    @POST
    @Path("{slug}/approve")
    public Response approve(@PathParam("slug") String slug) {
        Project project = projects.approve(slug, me());
        if (project.state == ProjectState.APPROVED) {
            flash.done(words.approvedDone(project.name));
            return Response.seeOther(DESK).build();
        }
        flash.done(words.firstApprovalDone(project.name));
        return back(slug);
    }

    @POST
    @Path("{slug}/ask-back")
    public Response askBack(@PathParam("slug") String slug, @RestForm String reason) {
        Project project = projects.askBack(slug, me(), reason);
        flash.attention(words.askedBackDone(project.name));
        return Response.seeOther(DESK).build();
    }

    @POST
    @Path("{slug}/refuse")
    public Response refuse(@PathParam("slug") String slug, @RestForm String reason) {
        Project project = projects.refuse(slug, me(), reason);
        flash.attention(words.refusedDone(project.name));
        return Response.seeOther(DESK).build();
    }

    @POST
    @Path("{slug}/suspend")
    public Response suspend(@PathParam("slug") String slug, @RestForm String reason) {
        Project project = projects.suspend(slug, me(), reason);
        flash.attention(words.suspendedDone(project.name));
        return back(slug);
    }

    @POST
    @Path("{slug}/resume")
    public Response resume(@PathParam("slug") String slug, @RestForm String reason) {
        Project project = projects.resume(slug, me(), reason);
        flash.done(words.resumedDone(project.name));
        return back(slug);
    }

    private static Response back(String slug) {
        return Response.seeOther(URI.create(DESK + "/" + slug)).build();
    }
}
