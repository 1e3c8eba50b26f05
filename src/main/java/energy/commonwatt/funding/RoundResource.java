package energy.commonwatt.funding;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import energy.commonwatt.money.Money;
import energy.commonwatt.web.NotFound;

/** Funding rounds, readable by everybody. */
@Path("/api/v1/rounds")
@Produces(MediaType.APPLICATION_JSON)
public class RoundResource {

    /**
     * @param phase announced, open, sold-out, settling, suspended, funded, failed or cancelled
     * @param openUnits committed and not paid @param owedUnits to be paid back
     * @param contract address of FundingRounds and {@code chainRound} the round's id in it, hexadecimal
     */
    record RoundJson(UUID id, String project, int number, String phase, Money unitPrice, long minimumUnits, long targetUnits,
            long capUnits,
            long minimumTicketUnits, Instant opensAt, Instant closesAt, String returnKind, int returnBasisPoints,
            int termMonths,
            int feeBasisPoints, long openUnits, long paidUnits, long owedUnits, long refundedUnits, Instant outcomeAt,
            int sheetVersion,
            String sheetSha256, String contract, String chainRound) {

        static RoundJson of(RoundView view) {
            FundingRound it = view.round();
            return new RoundJson(it.id, it.project.slug, it.number, view.phase(), new Money(it.unitPrice, it.currency),
                    it.minimumUnits,
                    it.targetUnits, it.capUnits, it.minimumTicketUnits, it.opensAt, it.closesAt, it.returnKind.code(),
                    it.returnBasisPoints,
                    it.termMonths, it.feeBasisPoints, it.openUnits, it.paidUnits, it.owedUnits, it.refundedUnits, it.outcomeAt,
                    view.sheet().version, view.sheet().sha256, it.contract, HexFormat.of().formatHex(it.chainId));
        }
    }

    private final RoundViews views;

    RoundResource(RoundViews views) {
        this.views = views;
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(summary = "One funding round")
    public RoundJson round(@PathParam("id") UUID id) {
        return RoundJson.of(views.of(find(id)));
    }

    @GET
    @Path("{id}/history")
    @PermitAll
    @Transactional
    @Operation(summary = "What happened to a round, the newest first, and whether the chain has it")
    public List<RoundHistory> history(@PathParam("id") UUID id) {
        return RoundHistory.of(find(id));
    }

    private static FundingRound find(UUID id) {
        return FundingRound.findPublic(id).orElseThrow(() -> new NotFound("offer", id));
    }
}
