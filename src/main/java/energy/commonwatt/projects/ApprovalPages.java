package energy.commonwatt.projects;

import java.net.URI;
import java.util.List;

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

        static native TemplateInstance approval(Project project, ProposalView view, List<ProjectDecision> decisions, Decider me,
                boolean allowed);
    }

    private final ProjectService projects;
    private final ProposalOutline outline;
    private final DeskMessages words;
    private final CurrentUser user;
    private final Flash flash;

    ApprovalPages(ProjectService projects, ProposalOutline outline, DeskMessages words, CurrentUser user, Flash flash) {
        this.projects = projects;
        this.outline = outline;
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
    @Transactional
    public TemplateInstance one(@PathParam("slug") String slug) {
        Project project = Project.findBySlug(slug).orElseThrow(() -> new NotFound("project", slug));
        return Templates.approval(project, ProposalView.of(project, outline), ProjectDecision.of(project), me(),
                projects.allows(project, me()));
    }

    /** A document of a version that was handed in: to be kept, not to be shown by our origin, so that nothing in it runs here. */
    @GET
    @Path("{slug}/documents/{document}")
    @Produces(MediaType.WILDCARD)
    @Transactional
    public Response document(@PathParam("slug") String slug, @PathParam("document") String sha256) {
        Project project = Project.findBySlug(slug).orElseThrow(() -> new NotFound("project", slug));
        return ProposalVersion.of(project).stream().flatMap(it -> it.proposal().documents().stream())
                .filter(it -> it.sha256().equals(sha256)).findFirst().map(DocumentAnswer::of)
                .orElseThrow(() -> new NotFound("document", sha256));
    }

    private Decider me() {
        return new Decider(user.account(), user.organisation().orElse(null));
    }

    /** @param seen number of the version on the page that was looked at */
    @POST
    @Path("{slug}/approve")
    public Response approve(@PathParam("slug") String slug, @RestForm Integer seen) {
        Project project = projects.approve(slug, me(), seen);
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
