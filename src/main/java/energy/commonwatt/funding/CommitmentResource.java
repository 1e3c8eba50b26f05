package energy.commonwatt.funding;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import energy.commonwatt.money.Money;
import energy.commonwatt.onboarding.Investors;
import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.Roles;

/** An investor's own commitments. */
@Path("/api/v1/investor/commitments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INVESTOR)
public class CommitmentResource {

    /** @param chainCommitment its random id in records and on the chain, hexadecimal @param reference ISO 11649 */
    record PositionJson(UUID id, UUID round, String project, long units, Money amount, String status, Instant committedAt,
            Instant reflectionEndsAt, boolean revocable, Instant paymentDueAt, Instant paidAt, Instant revokedAt,
            Instant endedAt,
            String reference, String chainCommitment) {

        static PositionJson of(Position position) {
            Commitment it = position.commitment();
            return new PositionJson(it.id, it.round.id, it.round.project.slug, it.units, it.amount(), position.status(),
                    it.committedAt,
                    it.reflectionEndsAt, position.revocable(), it.paymentDueAt, it.paidAt, it.revokedAt, it.endedAt,
                    it.reference,
                    HexFormat.of().formatHex(it.chainId));
        }
    }

    private final Investors investors;
    private final CurrentUser user;
    private final Clock clock;

    CommitmentResource(Investors investors, CurrentUser user, Clock clock) {
        this.investors = investors;
        this.user = user;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Own commitments, the newest first")
    public List<PositionJson> commitments() {
        return investors.caseOf(user.subject()).map(Commitment::ofCase).orElse(List.of()).stream()
                .map(it -> PositionJson.of(Position.of(it, clock.instant()))).toList();
    }
}
