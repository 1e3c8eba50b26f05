package energy.commonwatt.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.annotation.JsonRawValue;

/** Records and their proof packs, readable by everybody. */
@Path("/api/v1/records")
@Produces(MediaType.APPLICATION_JSON)
public class RecordResource {

    /**
     * A record with its place and state.
     *
     * @param proofPack path of its proof pack
     * @param contradiction what no longer fits the record, in words; null while our own check found nothing
     * @param record the record as it lies in the log; null when it was edited until it is no JSON any more
     */
    public record RecordJson(UUID id, String type, String log, long leafIndex, Instant issuedAt, RecordState state,
            String proofPack, String contradiction, @JsonRawValue String record) {

        /** Asks for states and findings once, however many records there are. */
        public static List<RecordJson> of(List<StoredRecord> records) {
            Map<UUID, RecordState> states = RecordState.of(records);
            Map<UUID, RecordAudit> audits = RecordAudit.of(records);
            return records.stream().map(record -> of(record, states.get(record.id), audits.get(record.id))).toList();
        }

        private static RecordJson of(StoredRecord record, RecordState state, RecordAudit audit) {
            String text = record.readableText().orElse(null);
            String found = audit == null ? null : audit.contradiction;
            return new RecordJson(record.id, record.type, record.logName, record.leafIndex, record.issuedAt, state,
                    "/api/v1/records/" + record.id + "/proof-pack",
                    found == null && text == null ? "The stored record was changed: it is no JSON any more" : found, text);
        }
    }

    private final RecordAuditor auditor;

    RecordResource(RecordAuditor auditor) {
        this.auditor = auditor;
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(summary = "One record with its place in the log and its state")
    public RecordJson get(@PathParam("id") UUID id) {
        StoredRecord record = known(id);
        return RecordJson.of(record, RecordState.of(record), auditor.known(record));
    }

    /** The proof pack: 404 with words while the record is not proven yet. */
    @GET
    @Path("{id}/proof-pack")
    @PermitAll
    @Operation(summary = "Proof pack of a record; 404 with words until it is proven")
    public Response proofPack(@PathParam("id") UUID id) {
        StoredRecord record = known(id);
        RecordState state = RecordState.of(record);
        // A development chain that lost its last blocks takes proofs back: the older pack speaks of a block that is gone.
        Optional<StoredProofPack> pack = state == RecordState.PROVEN ? StoredProofPack.newest(id) : Optional.empty();
        if (pack.isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND).type("application/problem+json").entity(NotYet.of(state)).build();
        }
        return Response.ok(pack.get().witnessed())
                .header("Content-Disposition", "attachment; filename=\"commonwatt-" + id + ".proof.json\"").build();
    }

    /** RFC 9457 problem. */
    record NotYet(String type, String title, int status, String detail) {

        static NotYet of(RecordState state) {
            return new NotYet("urn:commonwatt:problem:not-yet-proven", "This record has no proof pack yet", 404,
                    "The record is "
                            + state.name().toLowerCase(java.util.Locale.ROOT)
                            + ". Its proof pack is made when its log head is proven on the chain; "
                            + "that usually takes a few seconds. Nothing is lost, ask again.");
        }
    }

    private static StoredRecord known(UUID id) {
        return StoredRecord.<StoredRecord>findByIdOptional(id).orElseThrow(NotFoundException::new);
    }
}
