package energy.commonwatt.web;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers that the frame must turn into words: each once for people and once for programs. */
@Path("/{kind: frame|api/frame}")
@PermitAll
public class FrameResource {

    static final class TooSteep extends RuleViolation {
        TooSteep() {
            super(422, "The roof is too steep", "at most 60 degrees", "<b>75</b> degrees");
        }
    }

    private final Flash flash;

    FrameResource(Flash flash) {
        this.flash = flash;
    }

    @Operation(hidden = true)
    @GET
    @Path("violation")
    public String violation() {
        throw new TooSteep();
    }

    @Operation(hidden = true)
    @GET
    @Path("failure")
    public String failure() {
        throw new IllegalStateException("a secret of the inside");
    }

    @Operation(hidden = true)
    @GET
    @Path("administrators")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public String administrators() {
        return "for administrators";
    }

    @Operation(hidden = true)
    @POST
    @Path("form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String form(@FormParam("name") String name) {
        return name;
    }

    @Operation(hidden = true)
    @GET
    @Path("redirect")
    public Response redirect(@PathParam("kind") String kind) {
        flash.done("Done: <b>approved</b>");
        return Response.seeOther(URI.create("/dev/home")).build();
    }
}
