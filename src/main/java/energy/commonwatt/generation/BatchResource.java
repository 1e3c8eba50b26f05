package energy.commonwatt.generation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import energy.commonwatt.records.StoredProofPack;
import energy.commonwatt.records.StoredRecord;
import energy.commonwatt.web.NotFound;

/** The readings behind a record, so that everybody can recompute its root. */
@Path("/api/v1/records")
public class BatchResource {

    private final ReadingProofs proofs;
    private final ObjectMapper json;

    BatchResource(ReadingProofs proofs, ObjectMapper json) {
        this.proofs = proofs;
        this.json = json;
    }

    /** JSON lines in the order of the tree; each line without its line feed is exactly the leaf data that is hashed. */
    @GET
    @Path("{id}/readings")
    @Produces("application/x-ndjson")
    @PermitAll
    @Operation(summary = "Readings behind a record, as the JSON lines that are hashed")
    public Response readings(@PathParam("id") UUID id) {
        ReadingBatch batch = known(id);
        StreamingOutput lines = out -> write(batch, out);
        return Response.ok(lines).header("Content-Disposition", "attachment; filename=\"commonwatt-" + id + ".readings.jsonl\"")
                .build();
    }

    /** Section {@code reading} of a proof pack, for the reading whose interval starts at the given instant. */
    @GET
    @Path("{id}/readings/proof")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "Proof of one reading alone")
    public Map<String, Object> proof(@PathParam("id") UUID id, @RestQuery String start) {
        return proofs.section(known(id).recordId, instant(start))
                .orElseThrow(() -> new NotFound("reading in this record", start));
    }

    /**
     * The record's proof pack with section {@code reading} for one of its readings, so that a single reading is proved.
     *
     * @param start start of the reading's interval, for example 2018-01-31T12:00:00Z
     */
    @GET
    @Path("{id}/readings/{start}/proof-pack")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "Proof pack of one reading: its record's pack with the reading's own path")
    public Response proofPack(@PathParam("id") UUID id, @PathParam("start") String start) throws JsonProcessingException {
        String pack = StoredProofPack.valid(StoredRecord.findById(known(id).recordId)).map(StoredProofPack::witnessed)
                .orElseThrow(() -> new NotFound("proof pack yet: the record is still on its way to the chain", id));
        ObjectNode with = (ObjectNode) json.readTree(pack);
        with.set("reading", json.valueToTree(proof(id, start)));
        return Response.ok(json.writeValueAsString(with)).header("Content-Disposition",
                "attachment; filename=\"commonwatt-" + id + "-reading.proof.json\"").build();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text == null ? "" : text);
        } catch (DateTimeException notAnInstant) {
            throw new UploadRuleViolation(400, "Not an instant", "start as in 2018-01-31T12:00:00Z", String.valueOf(text));
        }
    }

    private static ReadingBatch known(UUID id) {
        return ReadingBatch.ofRecord(id).orElseThrow(() -> new NotFound("record of readings", id));
    }

    private void write(ReadingBatch batch, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        try {
            proofs.leaves(batch, leaf -> {
                try {
                    buffered.write(leaf);
                    buffered.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        buffered.flush();
    }
}
