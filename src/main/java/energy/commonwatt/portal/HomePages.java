package energy.commonwatt.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import energy.commonwatt.funding.OfferCard;
import energy.commonwatt.funding.RoundViews;
import energy.commonwatt.generation.Generation;
import energy.commonwatt.generation.Resolution;
import energy.commonwatt.projects.Project;
import energy.commonwatt.records.LogSummary;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Home, in one screen: what is this, what can I fund, how do I check you. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomePages {

    private static final int DAYS = 30;

    /**
     * @param generatedWh over the last thirty days up to the last reading, null while there are none
     * @param generatedUntil end of the last day with readings, null likewise
     */
    public record PlantCard(String slug, String name, String technology, String place, long acWatts, String timeZone,
            Long generatedWh,
            Instant generatedUntil, long records, long recordsProven, long recordsRefuted) {
    }

    @CheckedTemplate(basePath = "portal")
    static class Templates {

        static native TemplateInstance home(List<OfferCard> offers, List<PlantCard> plants);
    }

    private final Generation generation;
    private final RoundViews rounds;

    HomePages(Generation generation, RoundViews rounds) {
        this.generation = generation;
        this.rounds = rounds;
    }

    @GET
    @PermitAll
    @Transactional
    public TemplateInstance home() {
        return Templates.home(rounds.open(), Project.listPublic().stream().map(this::card).toList());
    }

    private PlantCard card(Project project) {
        Optional<LocalDate> last = generation.lastDay(project);
        Long generated = last.map(day -> generated(project, day)).orElse(null);
        Instant until = last.map(day -> day.atStartOfDay(project.zone()).toInstant()).orElse(null);
        LogSummary records = LogSummary.of(project.log());
        return new PlantCard(project.slug, project.name, project.technology.code(), project.place, project.acWatts,
                project.timeZone,
                generated, until, records.total(), records.proven(), records.contradicted());
    }

    private long generated(Project project, LocalDate last) {
        return generation.series(project, null, Resolution.DAY, last.minusDays(DAYS - 1), last.plusDays(1))
                .totalGeneratedWh();
    }
}
