package energy.commonwatt.construction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.money.Money;
import energy.commonwatt.web.NotFound;

/** What the public page of a building site says, for programs. */
@Path("/api/v1/rounds/{id}/milestones")
@Produces(MediaType.APPLICATION_JSON)
public class MilestoneResource {

    /**
     * @param phase planned, running, voting, stopped, halted, replacing, wound-up or complete
     * @param contract address of MilestoneEscrow; the round has the id there that it has in FundingRounds
     * @param stoppedBy number of the milestone that stops the money, null when none does
     */
    record SiteJson(UUID round, String phase, String operator, String attester, String attesterKey, String contract,
            Money whole, Money released, Money returned, Money held, int graceDays, int voteDays, int quorumBasisPoints,
            int updateDays, Integer stoppedBy, List<MilestoneJson> milestones) {

        static SiteJson of(EscrowView view) {
            Escrow it = view.escrow();
            return new SiteJson(it.id, view.phase(), it.operator.name, it.attester.name, it.attesterKey, it.contract,
                    view.whole(), view.released(), view.returned(), view.held(), it.graceDays, it.voteDays,
                    it.quorumBasisPoints, it.updateDays, view.stopping() == null ? null : view.stopping().number(),
                    view.milestones().stream().map(MilestoneJson::of).toList());
        }
    }

    /**
     * @param number from 1; the contract counts from 0
     * @param status planned, handed-in, late, overdue, attested or released
     * @param dueOn last day that is on time, in the plant's time zone
     * @param tranche before the round is funded, what the plan promises at the target
     */
    record MilestoneJson(int number, String kind, String name, String evidence, LocalDate dueOn, Instant dueAt,
            boolean inOrder, boolean stops, Money tranche, String status, long daysLate, Instant handedInAt,
            Instant attestedAt, Instant releasedAt, LocalDate paidOn, List<FileJson> files, List<FindingJson> findings) {

        static MilestoneJson of(MilestoneView view) {
            Milestone it = view.milestone();
            return new MilestoneJson(view.number(), it.kind.code(), it.name, it.evidence, it.dueOn(), it.dueAt, it.inOrder,
                    it.stops, view.tranche(), view.status(), view.daysLate(), it.handedInAt, it.attestedAt, it.releasedAt,
                    it.paidOn, view.files().stream().map(FileJson::of).toList(),
                    view.findings().stream().map(FindingJson::of).toList());
        }
    }

    /** Evidence that was handed in. @param submission how often it was handed in with it, from 1 @param bytes its length */
    record FileJson(int submission, String sha256, String mediaType, long bytes, Instant uploadedAt) {

        static FileJson of(EvidenceFile it) {
            return new FileJson(it.submission, it.sha256, it.mediaType, it.bytes, it.uploadedAt);
        }
    }

    /**
     * @param sha256 of the statement that the attester signed, null signature when nothing was confirmed
     * @param record its record in the plant's log
     */
    record FindingJson(int submission, boolean confirmed, String words, Instant foundAt, String sha256, String signature,
            UUID record) {

        static FindingJson of(Finding it) {
            return new FindingJson(it.submission, it.confirmed, it.words, it.foundAt, it.sha256, it.signature, it.recordId);
        }
    }

    private final Clock clock;

    MilestoneResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "Milestones of a round, what was attested and released, and where the money is")
    public SiteJson milestones(@PathParam("id") UUID id) {
        return SiteJson.of(EscrowView.of(find(id), clock.instant()));
    }

    @GET
    @Path("history")
    @PermitAll
    @Transactional
    @Operation(summary = "What happened to a round's milestones and money, the newest first, with records and whether the chain has it")
    public List<EscrowHistory> history(@PathParam("id") UUID id) {
        return EscrowHistory.of(find(id));
    }

    private static Escrow find(UUID id) {
        return FundingRound.findPublic(id).flatMap(Escrow::of).orElseThrow(() -> new NotFound("offer", id));
    }
}
