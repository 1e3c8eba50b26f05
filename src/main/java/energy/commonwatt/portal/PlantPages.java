package energy.commonwatt.portal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import energy.commonwatt.funding.RoundView;
import energy.commonwatt.funding.RoundViews;
import energy.commonwatt.generation.Generation;
import energy.commonwatt.generation.PlantReadings;
import energy.commonwatt.generation.Resolution;
import energy.commonwatt.projects.Project;
import energy.commonwatt.records.LogSummary;
import energy.commonwatt.records.StoredRecord;
import energy.commonwatt.web.Locator;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Site;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A plant's public page. */
@Path("/projects")
@Produces(MediaType.TEXT_HTML)
public class PlantPages {

    private static final int RECORDS_ON_A_PAGE = 12;
    /** Beyond any log; larger numbers would overflow when multiplied by the page's size. */
    private static final int LAST_PAGE = 1_000_000;

    public record PlantHead(String slug, String name, String summary, String technology, String place, String timeZone,
            String operatorName,
            Long dcWatts, long acWatts, BigDecimal latitude, BigDecimal longitude, Instant suspendedAt,
            String suspensionReason) {

        static PlantHead of(Project project) {
            return new PlantHead(project.slug, project.name, project.summary, project.technology.code(), project.place,
                    project.timeZone,
                    project.operator.name, project.dcWatts, project.acWatts, project.latitude, project.longitude,
                    project.suspendedAt, project.suspensionReason);
        }
    }

    /** @param rule the rule's version @param verdicts every verdict of the rule, those without any reading too */
    public record Plausibility(String rule, long readings, List<VerdictCount> verdicts) {
    }

    public record VerdictCount(String name, long count) {
    }

    /** @param interval in words, null while there are no readings; {@code first} and {@code last} likewise */
    public record Meter(String code, long acWatts, String trustTier, String interval, Instant first, Instant last,
            long readings) {

        static Meter of(PlantReadings.Point point, Project project, PlantMessages words) {
            return new Meter(point.code(), point.acWatts(), point.trustTier(),
                    interval(point.interval(), words),
                    point.first() == null ? null : point.first().atStartOfDay(project.zone()).toInstant(),
                    point.last() == null ? null : point.last().plusDays(1).atStartOfDay(project.zone()).toInstant(),
                    point.readings());
        }

        private static String interval(Duration interval, PlantMessages words) {
            if (interval == null) {
                return null;
            }
            if (interval.toSecondsPart() > 0) {
                return words.length(interval.toSeconds(), "second");
            }
            return interval.toMinutesPart() > 0
                    ? words.length(interval.toMinutes(), "minute")
                    : words.length(interval.toHours(), "hour");
        }
    }

    @CheckedTemplate(basePath = "projects")
    static class Templates {

        static native TemplateInstance project(PlantHead project, Locator locator, GenerationView generation,
                Plausibility plausibility,
                List<Meter> meters, RecordsView records, List<RoundView> rounds);
    }

    private final Generation generation;
    private final PlantReadings readings;
    private final RecordRows rows;
    private final RoundViews rounds;
    private final Site site;
    private final PlantMessages words;

    PlantPages(Generation generation, PlantReadings readings, RecordRows rows, RoundViews rounds, Site site,
            PlantMessages words) {
        this.generation = generation;
        this.readings = readings;
        this.rows = rows;
        this.rounds = rounds;
        this.site = site;
        this.words = words;
    }

    /**
     * @param view day, month or year of generation
     * @param day a local day in that span; the newest one with readings when absent or unreadable
     * @param page of the records, from 1
     */
    @GET
    @Path("{slug}")
    @PermitAll
    @Transactional
    public TemplateInstance plant(@PathParam("slug") String slug, @RestQuery @DefaultValue("month") String view,
            @RestQuery String day,
            @RestQuery @DefaultValue("1") int page) {
        Project project = Project.findPublic(slug).orElseThrow(() -> new NotFound("plant", slug));
        List<PlantReadings.Point> points = readings.points(project);
        return Templates.project(PlantHead.of(project), Locator.of(project.latitude, project.longitude),
                generation(project, points, span(view), day), plausibility(project, points),
                points.stream().map(point -> Meter.of(point, project, words)).toList(),
                records(project, Math.clamp(page, 1, LAST_PAGE)), rounds.of(project));
    }

    private GenerationView generation(Project project, List<PlantReadings.Point> points, GenerationView.Span span, String day) {
        Optional<LocalDate> first = points.stream().map(PlantReadings.Point::first).filter(it -> it != null)
                .min(LocalDate::compareTo);
        Optional<LocalDate> last = points.stream().map(PlantReadings.Point::last).filter(it -> it != null)
                .max(LocalDate::compareTo);
        if (first.isEmpty()) {
            return null;
        }
        LocalDate start = span.start(day(day, first.get(), last.get()));
        Resolution resolution = Resolution.valueOf(span.resolution.toUpperCase(Locale.ROOT));
        return GenerationView.of(project, span, start, first.get(), last.get(),
                generation.series(project, null, resolution, start, span.next(start)));
    }

    private static GenerationView.Span span(String view) {
        return switch (view) {
            case "day" -> GenerationView.Span.DAY;
            case "year" -> GenerationView.Span.YEAR;
            default -> GenerationView.Span.MONTH;
        };
    }

    private static LocalDate day(String text, LocalDate first, LocalDate last) {
        try {
            LocalDate day = text == null ? last : LocalDate.parse(text);
            return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
        } catch (DateTimeException unreadable) {
            return last;
        }
    }

    private Plausibility plausibility(Project project, List<PlantReadings.Point> points) {
        long count = points.stream().mapToLong(PlantReadings.Point::readings).sum();
        if (count == 0) {
            return null;
        }
        PlantReadings.Plausible judged = readings.plausible(project);
        return new Plausibility(judged.rule(), count, judged.verdicts().entrySet().stream()
                .map(it -> new VerdictCount(it.getKey(), it.getValue())).toList());
    }

    private RecordsView records(Project project, int page) {
        // First, for a row may be checked just now, and the summary counts what was found.
        List<RecordsView.Row> shown = rows.of(StoredRecord.newest(project.log(), page - 1, RECORDS_ON_A_PAGE));
        return RecordsView.of(LogSummary.of(project.log()), site.chainLabel(), page, RECORDS_ON_A_PAGE,
                "/projects/" + project.slug + "?page=", shown);
    }
}
