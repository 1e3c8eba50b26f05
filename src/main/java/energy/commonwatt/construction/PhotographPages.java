package energy.commonwatt.construction;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import energy.commonwatt.web.NotFound;

/** Photographs of updates, by their SHA-256: whatever answers to that name never changes. */
@Path("/photographs/{sha256}")
@PermitAll
public class PhotographPages {

    @GET
    @Transactional
    public Response photograph(@PathParam("sha256") String sha256, @Context Request request) {
        Photograph found = Photograph.named(sha256).orElseThrow(() -> new NotFound("photograph", sha256));
        EntityTag tag = new EntityTag(found.sha256);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(found.content(), found.mediaType).tag(tag) : known)
                .header("Cache-Control", "public, max-age=31536000, immutable").build();
    }
}
