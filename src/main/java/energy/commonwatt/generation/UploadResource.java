package energy.commonwatt.generation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;

/** Uploads, for the organisation that sent them and for administrators. */
@Path("/api/v1/uploads")
@Produces(MediaType.APPLICATION_JSON)
public class UploadResource {

    private final CurrentUser user;

    UploadResource(CurrentUser user) {
        this.user = user;
    }

    /** State, counts, the records made, and the first hundred remarks on lines. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.OPERATOR, Roles.ADMINISTRATOR})
    @Operation(summary = "State, counts and records of an upload")
    public UploadJson get(@PathParam("id") UUID id) {
        return UploadJson.of(visible(id));
    }

    /** Remarks on lines, in the order of the file. */
    @GET
    @Path("{id}/lines")
    @RolesAllowed({Roles.OPERATOR, Roles.ADMINISTRATOR})
    @Operation(summary = "Remarks on lines of an upload")
    public List<LineRemark> lines(@PathParam("id") UUID id, @RestQuery @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
            @RestQuery @DefaultValue("200") @Min(1) @Max(1000) int size) {
        return UploadLine.of(visible(id), page, size).stream().map(UploadLine::remark).toList();
    }

    private Upload visible(UUID id) {
        Optional<Upload> upload = user.administrator()
                ? Upload.findByIdOptional(id)
                : user.organisation().flatMap(organisation -> Upload.findOwn(id, organisation));
        return upload.orElseThrow(() -> new NotFound("upload", id));
    }
}
