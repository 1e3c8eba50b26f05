package energy.commonwatt.funding;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import energy.commonwatt.projects.Project;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;

/** Funding rounds of one plant. */
@Path("/api/v1/projects/{slug}/rounds")
@Produces(MediaType.APPLICATION_JSON)
public class PlantRoundsResource {

    /** @param state proposed until an administrator decides; then {@code GET /api/v1/rounds/{id}} has it */
    record ProposedJson(UUID id, int number, String state) {
    }

    private final RoundViews views;
    private final OfferService offers;
    private final CurrentUser user;

    PlantRoundsResource(RoundViews views, OfferService offers, CurrentUser user) {
        this.views = views;
        this.offers = offers;
        this.user = user;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "Funding rounds of a plant, the newest first")
    public List<RoundResource.RoundJson> rounds(@PathParam("slug") String slug) {
        Project project = Project.findPublic(slug).orElseThrow(() -> new NotFound("project", slug));
        return views.of(project).stream().map(RoundResource.RoundJson::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Propose an offer for one of your plants; an administrator decides")
    @RequestBody(content = @Content(schema = @Schema(implementation = OfferJson.class)))
    @APIResponse(responseCode = "201", description = "Proposed", content = @Content(schema = @Schema(implementation = ProposedJson.class)))
    public Response propose(@PathParam("slug") String slug, String offer) {
        UUID organisation = user.organisation().orElseThrow(() -> new NotFound("project", slug));
        OfferJson wanted = OfferJson.read(offer);
        FundingRound round = offers.propose(slug, organisation, user.account(), wanted.terms(), wanted.pdf());
        return Response.created(URI.create("/api/v1/rounds/" + round.id))
                .entity(new ProposedJson(round.id, round.number, round.state.name().toLowerCase(Locale.ROOT))).build();
    }
}
