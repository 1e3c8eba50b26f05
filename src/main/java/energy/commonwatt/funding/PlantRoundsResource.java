package energy.commonwatt.funding;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import energy.commonwatt.projects.Project;
import energy.commonwatt.web.NotFound;

/** Funding rounds of one plant. */
@Path("/api/v1/projects/{slug}/rounds")
@Produces(MediaType.APPLICATION_JSON)
public class PlantRoundsResource {

    private final RoundViews views;

    PlantRoundsResource(RoundViews views) {
        this.views = views;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "Funding rounds of a plant, the newest first")
    public List<RoundResource.RoundJson> rounds(@PathParam("slug") String slug) {
        Project project = Project.findPublic(slug).orElseThrow(() -> new NotFound("project", slug));
        return views.of(project).stream().map(RoundResource.RoundJson::of).toList();
    }
}
