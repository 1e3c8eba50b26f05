package energy.commonwatt.projects;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import energy.commonwatt.records.RecordResource;
import energy.commonwatt.records.StoredRecord;
import energy.commonwatt.web.NotFound;

/** Approved plants, readable by everybody. */
@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectResource {

    /** @param acWatts capacity in W; {@code dcWatts} likewise, null where the technology has none @param log name of the plant's log */
    record ProjectJson(String slug, String name, String summary, Technology technology, Long dcWatts, long acWatts,
            String place,
            BigDecimal latitude, BigDecimal longitude, String timeZone, String operator, ProjectState state, Instant approvedAt,
            String log, List<MeteringPointJson> meteringPoints) {

        static ProjectJson of(Project project) {
            return new ProjectJson(project.slug, project.name, project.summary, project.technology, project.dcWatts,
                    project.acWatts,
                    project.place, project.latitude, project.longitude, project.timeZone, project.operator.name, project.state,
                    project.decidedAt, project.log(), MeteringPoint.of(project).stream().map(MeteringPointJson::of).toList());
        }
    }

    record MeteringPointJson(String code, long acWatts, String trustTier) {

        static MeteringPointJson of(MeteringPoint point) {
            return new MeteringPointJson(point.code, point.acWatts, point.trustTier.code());
        }
    }

    @GET
    @PermitAll
    @Operation(summary = "Approved plants")
    public List<ProjectJson> list() {
        return Project.listPublic().stream().map(ProjectJson::of).toList();
    }

    @GET
    @Path("{slug}")
    @PermitAll
    @Operation(summary = "One approved plant")
    public ProjectJson get(@PathParam("slug") String slug) {
        return ProjectJson.of(known(slug));
    }

    /** Records of the plant's log, the newest first. */
    record RecordPage(String log, long total, int page, int size, List<RecordResource.RecordJson> records) {
    }

    /** @param page from 0 @param size records on a page, 1 to 200 */
    @GET
    @Path("{slug}/records")
    @PermitAll
    @Operation(summary = "Records of a plant's log, the newest first")
    public RecordPage records(@PathParam("slug") String slug, @RestQuery @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int size) {
        String log = known(slug).log();
        return new RecordPage(log, StoredRecord.count(log), page, size,
                RecordResource.RecordJson.of(StoredRecord.newest(log, page, size)));
    }

    private static Project known(String slug) {
        return Project.findPublic(slug).orElseThrow(() -> new NotFound("project", slug));
    }
}
