package energy.commonwatt.construction;

import java.time.Clock;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.projects.Project;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Site;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What became of a round's money and what is built with it, for everybody. */
@Path("/projects/{slug}/rounds/{number}/construction")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class ConstructionPages {

    @CheckedTemplate(basePath = "construction")
    static class Templates {

        static native TemplateInstance progress(FundingRound round, EscrowView view, String level);
    }

    private final Site site;
    private final Clock clock;

    ConstructionPages(Site site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance progress(@PathParam("slug") String slug, @PathParam("number") int number) {
        Escrow escrow = find(slug, number);
        return Templates.progress(escrow.round, EscrowView.of(escrow, clock.instant()), site.chainLabel());
    }

    /** The plan as it is on record: its SHA-256 is in the record of the plan. */
    @GET
    @Path("plan")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response plan(@PathParam("slug") String slug, @PathParam("number") int number) {
        return Response.ok(PlanDraft.of(find(slug, number).id).plan).build();
    }

    private static Escrow find(String slug, int number) {
        return Project.findPublic(slug).flatMap(project -> FundingRound.findPublic(project, number)).flatMap(Escrow::of)
                .orElseThrow(() -> new NotFound("offer", slug + "/" + number));
    }
}
