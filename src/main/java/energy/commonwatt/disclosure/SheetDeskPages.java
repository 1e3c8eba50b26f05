package energy.commonwatt.disclosure;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;
import io.quarkus.qute.TemplateInstance;

/** The same for administrators, before an offer is public. */
@Path("/administrator/offers/{id}/sheets/{version}/text")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public class SheetDeskPages {

    private final SheetReading reading;

    SheetDeskPages(SheetReading reading) {
        this.reading = reading;
    }

    @GET
    @Transactional
    public TemplateInstance text(@PathParam("id") UUID id, @PathParam("version") int version) {
        return reading.page(find(id), version);
    }

    @GET
    @Path("changes")
    @Transactional
    public TemplateInstance changes(@PathParam("id") UUID id, @PathParam("version") int version) {
        return reading.changes(find(id), version);
    }

    private static FundingRound find(UUID id) {
        return FundingRound.<FundingRound>findByIdOptional(id).orElseThrow(() -> new NotFound("offer", id));
    }
}
