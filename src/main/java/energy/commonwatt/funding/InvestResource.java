package energy.commonwatt.funding;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

import energy.commonwatt.money.Money;
import energy.commonwatt.onboarding.Investor;
import energy.commonwatt.onboarding.Investors;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;

/** Investing by program: the steps and rules of the pages. */
@Path("/api/v1/investor/rounds/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INVESTOR)
public class InvestResource {

    /**
     * What a commitment of this amount would be at this moment.
     *
     * @param sheetShown whether the present version was fetched with this account; without it nobody commits
     * @param warnings knowledge, large: each needs its consent
     * @param reflectionEndsAt null for a sophisticated investor, who has no reflection period
     */
    record PreviewJson(long units, Money amount, int sheetVersion, String sheetSha256, boolean sheetShown,
            List<String> warnings,
            Instant reflectionEndsAt, Instant paymentDueAt) {
    }

    private final InvestService service;
    private final InvestmentChecks checks;
    private final ReflectionPeriod periods;
    private final Investors investors;
    private final Commitments commitments;
    private final CurrentUser user;
    private final Clock clock;

    InvestResource(InvestService service, InvestmentChecks checks, ReflectionPeriod periods, Investors investors,
            Commitments commitments, CurrentUser user, Clock clock) {
        this.service = service;
        this.checks = checks;
        this.periods = periods;
        this.investors = investors;
        this.commitments = commitments;
        this.user = user;
        this.clock = clock;
    }

    @GET
    @Path("sheet")
    @Produces("application/pdf")
    @Operation(summary = "The key investment information sheet in force; that it was shown to you is put on record")
    public Response sheet(@PathParam("id") UUID id) {
        return RoundPages.pdf(service.show(id, user.subject()));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "What a commitment would be, and what has to be consented to; changes nothing")
    @RequestBody(content = @Content(schema = @Schema(implementation = IntentJson.class)))
    @APIResponse(responseCode = "200", description = "It could be committed to", content = @Content(schema = @Schema(implementation = PreviewJson.class)))
    public PreviewJson preview(@PathParam("id") UUID id, String intent) {
        FundingRound round = find(id);
        Investor investor = investors.require(user.subject());
        Money amount = IntentJson.read(intent).money(round.currency);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        long units = InvestService.units(round, amount);
        round.requireFree(units, now);
        InformationSheet sheet = InformationSheet.current(round);
        List<String> warnings = checks.warnings(investor, amount).stream().map(it -> it.name().toLowerCase(Locale.ROOT))
                .toList();
        return new PreviewJson(units, amount, sheet.version, sheet.sha256,
                SheetView.find(sheet, investor.caseId()).isPresent(), warnings,
                investor.sophisticated() ? null : periods.endFor(now), periods.paymentDue(now));
    }

    /** @param key the same key with the same amount is the same commitment, however often it is sent */
    @POST
    @Path("commitments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Commit to an offer; a key that was used before gives the commitment made then")
    @RequestBody(content = @Content(schema = @Schema(implementation = IntentJson.class)))
    @APIResponse(responseCode = "201", description = "Committed; header Location is where it stands", content = @Content(schema = @Schema(implementation = PositionJson.class)))
    public Response commit(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, String intent) {
        IntentJson wanted = IntentJson.read(intent);
        UUID made = service.commit(new InvestService.Intent(id, key, wanted.money(find(id).currency)), wanted.consents(),
                user.subject()).id;
        return Response.created(URI.create("/api/v1/investor/commitments/" + made))
                .entity(commitments.own(made, user.subject())).build();
    }

    private static FundingRound find(UUID id) {
        return FundingRound.findPublic(id).orElseThrow(() -> new NotFound("offer", id));
    }
}
