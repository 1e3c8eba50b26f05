package energy.commonwatt.projects;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import energy.commonwatt.web.NotFound;

/** The approved proposal of a plant, byte for byte as it was hashed. */
@Path("/api/v1/projects/{slug}/proposal")
@Produces(MediaType.APPLICATION_JSON)
public class ProposalResource {

    /** The entity tag is the SHA-256 of the body, which the record {@code project-approved/1} names. */
    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "What was approved about a plant, as canonical JSON (RFC 8785); the entity tag is its SHA-256")
    @APIResponse(responseCode = "200", description = "The approved version", content = @Content(schema = @Schema(implementation = Proposal.class)))
    @APIResponse(responseCode = "304", description = "You have it already")
    public Response proposal(@PathParam("slug") String slug, @Context Request request) {
        ProposalVersion version = Project.findPublic(slug).flatMap(Proposals::approvedVersion)
                .orElseThrow(() -> new NotFound("proposal", slug));
        EntityTag tag = new EntityTag(version.sha256);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(version.content).tag(tag) : known).build();
    }
}
