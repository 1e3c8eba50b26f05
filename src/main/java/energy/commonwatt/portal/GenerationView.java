package energy.commonwatt.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import energy.commonwatt.generation.GenerationSeries;
import energy.commonwatt.projects.Project;

/**
 * The generation of one day, month or year, as the plant's page shows it.
 *
 * @param view day, month or year
 * @param earlierHref address of the span before, null when nothing lies before; likewise {@code laterHref}
 */
public record GenerationView(String view, String title, Instant from, Instant to, String dayHref, String monthHref,
        String yearHref,
        String earlierHref, String laterHref, String dataUrl, String csvUrl, long generatedWh, long count, long expectedCount,
        boolean anyConsumed, List<Row> rows) {

    /** @param generatedWh null: no readings at all */
    public record Row(String label, Long generatedWh, long consumedWh, long count, long expectedCount, long flagged) {

        static Row of(GenerationSeries.Point point) {
            return new Row(point.label(), point.count() == 0 ? null : point.generatedWh(), point.consumedWh(), point.count(),
                    point.expectedCount(), point.flagged());
        }
    }

    /** A day, month or year of the plant's own calendar. */
    enum Span {
        DAY("interval", "d MMMM uuuu"), MONTH("day", "MMMM uuuu"), YEAR("month", "uuuu");

        final String resolution;
        private final DateTimeFormatter title;

        Span(String resolution, String title) {
            this.resolution = resolution;
            this.title = DateTimeFormatter.ofPattern(title, Locale.ENGLISH);
        }

        LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        LocalDate next(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case MONTH -> YearMonth.from(start).plusMonths(1).atDay(1);
                case YEAR -> start.plusYears(1);
            };
        }

        String title(LocalDate start) {
            return title.format(start);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param first first local day with readings @param last last local day with readings @param series of the span that starts at start */
    static GenerationView of(Project project, Span span, LocalDate start, LocalDate first, LocalDate last,
            GenerationSeries series) {
        LocalDate next = span.next(start);
        List<GenerationSeries.Point> points = series.points();
        String query = "/api/v1/projects/" + project.slug + "/generation%s?resolution=" + span.resolution + "&from=" + start
                + "&to=" + next;
        return new GenerationView(span.code(), span.title(start), start.atStartOfDay(project.zone()).toInstant(),
                next.atStartOfDay(project.zone()).toInstant(), href(project, Span.DAY, start), href(project, Span.MONTH, start),
                href(project, Span.YEAR, start),
                start.isAfter(first) ? href(project, span, span.start(start.minusDays(1))) : null,
                next.isAfter(last) ? null : href(project, span, next), query.formatted(""), query.formatted(".csv"),
                series.totalGeneratedWh(),
                points.stream().mapToLong(GenerationSeries.Point::count).sum(),
                points.stream().mapToLong(GenerationSeries.Point::expectedCount).sum(),
                points.stream().anyMatch(point -> point.consumedWh() > 0), points.stream().map(Row::of).toList());
    }

    private static String href(Project project, Span span, LocalDate day) {
        return "/projects/" + project.slug + "?view=" + span.code() + "&day=" + day + "#generation";
    }
}
