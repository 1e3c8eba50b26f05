package energy.commonwatt.funding;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Roles;

/** An investor's own commitments. */
@Path("/api/v1/investor/commitments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INVESTOR)
public class CommitmentResource {

    private final Commitments commitments;
    private final InvestService service;
    private final CurrentUser user;

    CommitmentResource(Commitments commitments, InvestService service, CurrentUser user) {
        this.commitments = commitments;
        this.service = service;
        this.user = user;
    }

    @GET
    @Operation(summary = "Own commitments, the newest first")
    public List<PositionJson> commitments() {
        return commitments.all(user.subject());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of your own commitments, with how to pay it")
    public PositionJson commitment(@PathParam("id") UUID id) {
        return commitments.own(id, user.subject());
    }

    @PUT
    @Path("{id}/revocation")
    @Operation(summary = "Revoke a commitment within its reflection period; a second time changes nothing")
    @APIResponse(responseCode = "200", description = "Revoked")
    @APIResponse(responseCode = "409", description = "The reflection period is over, or there was none")
    public PositionJson revoke(@PathParam("id") UUID id) {
        service.revoke(id, user.subject());
        return commitments.own(id, user.subject());
    }

    @GET
    @Path("{id}/proof")
    @Operation(summary = "Your own proof of what you were shown, warned of and consented to (docs/investor-proof.md)")
    public String proof(@PathParam("id") UUID id) {
        return commitments.proof(id, user.subject());
    }
}
