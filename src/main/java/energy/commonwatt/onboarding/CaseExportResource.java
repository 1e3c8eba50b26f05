package energy.commonwatt.onboarding;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;

/** A case for an auditor, as one file. */
@Path("/administrator/investors/{id}/export")
@RolesAllowed(Roles.ADMINISTRATOR)
public class CaseExportResource {

    private final CaseExport export;

    CaseExportResource(CaseExport export) {
        this.export = export;
    }

    @GET
    @Produces("application/zip")
    public Response export(@PathParam("id") UUID id) {
        OnboardingCase.known(id).orElseThrow(() -> new NotFound("case", id));
        StreamingOutput file = out -> export.write(id, out);
        return Response.ok(file).header("Content-Disposition", "attachment; filename=\"case-" + id + ".zip\"")
                .header("Cache-Control", "no-store").build();
    }
}
