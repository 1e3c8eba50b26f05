package energy.commonwatt.funding;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import energy.commonwatt.projects.Project;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Site;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A round's public page: its terms, the state of its money, its history and its information sheet. */
@Path("/projects/{slug}/rounds/{number}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class RoundPages {

    @CheckedTemplate(basePath = "funding")
    static class Templates {

        static native TemplateInstance round(RoundView view, List<RoundHistory> history, List<InformationSheet> sheets,
                String level);
    }

    private final RoundViews views;
    private final Site site;

    RoundPages(RoundViews views, Site site) {
        this.views = views;
        this.site = site;
    }

    @GET
    @Transactional
    public TemplateInstance round(@PathParam("slug") String slug, @PathParam("number") int number) {
        FundingRound round = find(slug, number);
        return Templates.round(views.of(round), RoundHistory.of(round), InformationSheet.of(round), site.chainLabel());
    }

    /** A version of the key investment information sheet, as it was uploaded. */
    @GET
    @Path("sheets/{version}")
    @Produces("application/pdf")
    @Transactional
    public Response sheet(@PathParam("slug") String slug, @PathParam("number") int number, @PathParam("version") int version) {
        InformationSheet sheet = InformationSheet.find(find(slug, number), version)
                .orElseThrow(() -> new NotFound("information sheet", version));
        return pdf(sheet);
    }

    static Response pdf(InformationSheet sheet) {
        return Response.ok(sheet.content()).header("Content-Disposition", "attachment; filename=\"information-sheet-"
                + sheet.round.project.slug + "-" + sheet.round.number + "-v" + sheet.version + ".pdf\"").build();
    }

    private static FundingRound find(String slug, int number) {
        return Project.findPublic(slug).flatMap(project -> FundingRound.findPublic(project, number))
                .orElseThrow(() -> new NotFound("offer", slug + "/" + number));
    }
}
