package energy.commonwatt.generation;

import java.io.InputStream;
import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

import energy.commonwatt.projects.MeteringPoint;
import energy.commonwatt.projects.Project;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;

/** Readings that an operator sends, and the mappings that say how to read them. */
@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
public class ReadingResource {

    private final UploadService uploads;
    private final Previews previews;
    private final ColumnMappings mappings;
    private final CurrentUser user;

    ReadingResource(UploadService uploads, Previews previews, ColumnMappings mappings, CurrentUser user) {
        this.uploads = uploads;
        this.previews = previews;
        this.mappings = mappings;
        this.user = user;
    }

    /**
     * Takes a file of readings; it is processed in the background.
     *
     * @param key the same key with the same file is the same upload, however often it is sent
     * @param meteringPoint code, where all rows belong to one metering point and the file does not name it
     * @param mapping JSON; not needed for our own format, nor when one is remembered
     */
    @POST
    @Path("{slug}/readings")
    @Consumes({"text/csv", "application/x-ndjson", MediaType.APPLICATION_JSON,
            MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(Roles.OPERATOR)
    @APIResponse(responseCode = "202", description = "Taken; header Location is where its state and counts stand", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UploadJson.class)))
    @Operation(summary = "Send a file of readings; it is processed in the background")
    public Response post(@PathParam("slug") String slug, @HeaderParam("Idempotency-Key") String key,
            @RestQuery String meteringPoint,
            @RestQuery String mapping, @RestQuery String fileName, InputStream body) {
        UploadRequest request = new UploadRequest(own(slug), user.account(), key, fileName, meteringPoint, mapping(mapping));
        UUID id = uploads.accept(request, body).id;
        URI location = URI.create("/api/v1/uploads/" + id);
        return Response.accepted(UploadJson.of(Upload.findById(id))).location(location).build();
    }

    /** What would become of a file, without keeping anything of it. */
    @POST
    @Path("{slug}/readings/preview")
    @Consumes({"text/csv", "application/x-ndjson", MediaType.APPLICATION_JSON,
            MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "What would become of a file, without keeping it")
    public UploadPreview preview(@PathParam("slug") String slug, @RestQuery String meteringPoint, @RestQuery String mapping,
            InputStream body) {
        return previews.of(own(slug), meteringPoint, mapping(mapping), body);
    }

    @GET
    @Path("{slug}/metering-points/{code}/mapping")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Remembered mapping of a metering point")
    public ColumnMapping mapping(@PathParam("slug") String slug, @PathParam("code") String code) {
        return mappings.of(point(slug, code)).orElseThrow(() -> new NotFound("mapping of metering point", code));
    }

    @PUT
    @Path("{slug}/metering-points/{code}/mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Remember a mapping for a metering point")
    public ColumnMapping remember(@PathParam("slug") String slug, @PathParam("code") String code, String mapping) {
        ColumnMapping read = MappingJson.read(mapping);
        mappings.remember(point(slug, code), read, user.account());
        return read;
    }

    private Project own(String slug) {
        return user.organisation().flatMap(organisation -> Project.findOwn(slug, organisation))
                .orElseThrow(() -> new NotFound("project", slug));
    }

    private MeteringPoint point(String slug, String code) {
        return MeteringPoint.find(own(slug), code).orElseThrow(() -> new NotFound("metering point", code));
    }

    private static ColumnMapping mapping(String json) {
        return json == null || json.isBlank() ? null : MappingJson.read(json);
    }
}
