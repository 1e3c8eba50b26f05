package energy.commonwatt.disclosure;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.projects.Project;
import energy.commonwatt.web.NotFound;
import io.quarkus.qute.TemplateInstance;

/** A version of an information sheet as a page, and what it says otherwise than the one before, for everybody. */
@Path("/projects/{slug}/rounds/{number}/sheets/{version}/text")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class SheetTextPages {

    private final SheetReading reading;

    SheetTextPages(SheetReading reading) {
        this.reading = reading;
    }

    @GET
    @Transactional
    public TemplateInstance text(@PathParam("slug") String slug, @PathParam("number") int number,
            @PathParam("version") int version) {
        return reading.page(find(slug, number), version);
    }

    @GET
    @Path("changes")
    @Transactional
    public TemplateInstance changes(@PathParam("slug") String slug, @PathParam("number") int number,
            @PathParam("version") int version) {
        return reading.changes(find(slug, number), version);
    }

    private static FundingRound find(String slug, int number) {
        return Project.findPublic(slug).flatMap(project -> FundingRound.findPublic(project, number))
                .orElseThrow(() -> new NotFound("offer", slug + "/" + number));
    }
}
