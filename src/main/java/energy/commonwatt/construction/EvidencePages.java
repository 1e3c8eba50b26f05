package energy.commonwatt.construction;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;

/** Files of evidence for those with a stake in them: to be kept, not to be shown by our origin, so that nothing in them runs here. */
@Path("/evidence/{file}")
public class EvidencePages {

    private final EvidenceAccess access;

    EvidencePages(EvidenceAccess access) {
        this.access = access;
    }

    @GET
    @RolesAllowed({Roles.INVESTOR, Roles.OPERATOR, Roles.ATTESTER, Roles.ADMINISTRATOR})
    @Transactional
    public Response file(@PathParam("file") UUID id) {
        EvidenceFile file = EvidenceFile.<EvidenceFile>findByIdOptional(id).filter(access::reads)
                .orElseThrow(() -> new NotFound("file", id));
        return Response.ok(EvidenceBytes.of(file), file.mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + file.name + "\"")
                .header("Cache-Control", "no-store").build();
    }
}
