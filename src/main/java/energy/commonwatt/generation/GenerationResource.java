package energy.commonwatt.generation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import energy.commonwatt.projects.Project;
import energy.commonwatt.web.NotFound;

/** What approved plants have generated, readable by everybody. */
@Path("/api/v1/projects")
public class GenerationResource {

    /** A year of four digits: calendars cannot reckon beyond the last days that they know. */
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder().appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd").toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Generation generation;

    GenerationResource(Generation generation) {
        this.generation = generation;
    }

    /**
     * @param resolution {@code interval}, {@code day} or {@code month}
     * @param from first local day, ISO 8601
     * @param to local day after the last
     */
    @GET
    @Path("{slug}/generation")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "What a plant generated, by interval, day or month")
    public GenerationSeries get(@PathParam("slug") String slug, @RestQuery @DefaultValue("day") String resolution,
            @RestQuery String from,
            @RestQuery String to, @RestQuery String meteringPoint) {
        return series(slug, resolution, from, to, meteringPoint);
    }

    /** The same as CSV. */
    @GET
    @Path("{slug}/generation.csv")
    @Produces("text/csv")
    @PermitAll
    @Operation(summary = "The same as CSV")
    public Response csv(@PathParam("slug") String slug, @RestQuery @DefaultValue("day") String resolution,
            @RestQuery String from,
            @RestQuery String to, @RestQuery String meteringPoint) {
        return Response.ok(series(slug, resolution, from, to, meteringPoint).csv())
                .header("Content-Disposition", "attachment; filename=\"" + slug + "-generation.csv\"").build();
    }

    private GenerationSeries series(String slug, String resolution, String from, String to, String meteringPoint) {
        Project project = Project.findPublic(slug).orElseThrow(() -> new NotFound("project", slug));
        return generation.series(project, meteringPoint, resolution(resolution), day("from", from), day("to", to));
    }

    private static Resolution resolution(String text) {
        try {
            return Resolution.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new UploadRuleViolation(400, "The resolution is not known", "interval, day or month", text);
        }
    }

    private static LocalDate day(String name, String text) {
        try {
            return text == null ? null : LocalDate.parse(text, DAY);
        } catch (DateTimeException notADay) {
            throw new UploadRuleViolation(400, "Not a day", name + " as in 2018-01-31", text);
        }
    }
}
