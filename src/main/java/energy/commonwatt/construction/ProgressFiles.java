package energy.commonwatt.construction;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import energy.commonwatt.web.NotFound;

/** What stands behind the page of a building site: its budget for accountants, and texts of updates as they were hashed. */
@Path("/projects/{slug}/rounds/{number}/construction/files")
@PermitAll
public class ProgressFiles {

    @GET
    @Path("budget.csv")
    @Produces("text/csv")
    @Transactional
    public Response budget(@PathParam("slug") String slug, @PathParam("number") int number) {
        Escrow escrow = PublicSite.find(slug, number);
        return Response.ok(BudgetCsv.of(Budget.of(escrow), SiteUpdate.of(escrow).reversed()))
                .header("Content-Disposition", "attachment; filename=\"" + escrow.round.project.slug + "-budget.csv\"").build();
    }

    /** Its SHA-256 is in the record of the update. */
    @GET
    @Path("updates/{update}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response text(@PathParam("slug") String slug, @PathParam("number") int number, @PathParam("update") int update) {
        return Response.ok(SiteUpdate.find(PublicSite.find(slug, number), update)
                .orElseThrow(() -> new NotFound("update", update)).content).build();
    }
}
