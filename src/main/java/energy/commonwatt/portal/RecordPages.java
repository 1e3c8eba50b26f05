package energy.commonwatt.portal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import energy.commonwatt.projects.Project;
import energy.commonwatt.records.RecordAudit;
import energy.commonwatt.records.RecordAuditor;
import energy.commonwatt.records.StoredProofPack;
import energy.commonwatt.records.StoredRecord;
import energy.commonwatt.verification.InclusionCheck;
import energy.commonwatt.verification.Verdict;
import energy.commonwatt.web.NotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A record with everything there is to know about it. */
@Path("/records")
@Produces(MediaType.TEXT_HTML)
public class RecordPages {

    /** A step of our own check of the proof pack. @param verdict proven, refuted or unknown */
    public record EvidenceStep(String id, String title, String verdict, String detail) {
    }

    @CheckedTemplate(basePath = "records")
    static class Templates {

        static native TemplateInstance record(RecordsView.Row record, Project project, RecordAudit audit, String canonical,
                List<EvidenceStep> steps);
    }

    private final RecordAuditor auditor;
    private final RecordRows rows;

    RecordPages(RecordAuditor auditor, RecordRows rows) {
        this.auditor = auditor;
        this.rows = rows;
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    public TemplateInstance record(@PathParam("id") UUID id) {
        StoredRecord record = StoredRecord.<StoredRecord>findByIdOptional(id).orElseThrow(() -> new NotFound("record", id));
        RecordAudit audit = auditor.known(record);
        Optional<StoredProofPack> pack = StoredProofPack.valid(record);
        return Templates.record(rows.of(List.of(record)).getFirst(), Project.ofLog(record.logName).orElse(null), audit,
                record.canonicalText(), pack.map(it -> steps(it.pack)).orElse(List.of()));
    }

    /**
     * Leads to the checker with the proof of one reading.
     *
     * @param day local day of the plant, ISO 8601
     * @param time local time of day at which the reading's interval starts, in the earlier of two equal hours
     */
    @GET
    @Path("{id}/reading")
    @PermitAll
    @Transactional
    public Response reading(@PathParam("id") UUID id, @RestQuery String day, @RestQuery String time) {
        StoredRecord record = StoredRecord.<StoredRecord>findByIdOptional(id).orElseThrow(() -> new NotFound("record", id));
        Project project = Project.ofLog(record.logName).orElseThrow(() -> new NotFound("plant of the record", id));
        Instant start = start(day, time, project.zone()).orElseThrow(() -> new NotFound("time", day + " " + time));
        return Response.seeOther(URI.create("/checker/?pack=/api/v1/records/" + id + "/readings/" + start + "/proof-pack"))
                .build();
    }

    private static Optional<Instant> start(String day, String time, ZoneId zone) {
        try {
            return Optional.of(LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(zone).toInstant());
        } catch (DateTimeException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    private static List<EvidenceStep> steps(String pack) {
        Verdict verdict = InclusionCheck.of(pack.getBytes(StandardCharsets.UTF_8), Optional.empty());
        return verdict.steps().stream()
                .map(step -> new EvidenceStep(step.id(), step.title(), step.finding().word(), step.detail()))
                .toList();
    }
}
