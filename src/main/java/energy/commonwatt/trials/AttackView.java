package energy.commonwatt.trials;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.trials.Scene.Condition;

/** What the page about the attacks shows. */
@ApplicationScoped
public class AttackView {

    /** A trial as a story. @param outcome withstood, shown, failed, broken or none */
    public record Story(int number, boolean possible, boolean running, String outcome, Instant ranAt, long seconds,
            String broken,
            Picture before, List<Line> attempted, List<Line> stoppedBy, Picture after) {

        public boolean told() {
            return before != null;
        }

        public String icon() {
            return switch (outcome) {
                case "withstood" -> "proven";
                case "shown" -> "attention";
                case "failed" -> "refuted";
                default -> "unknown";
            };
        }
    }

    /** Three rows from top to bottom. */
    public record Picture(List<Tile> nodes, List<Tile> records, List<Tile> verdicts) {

        private static Picture of(Scene scene) {
            return new Picture(scene.nodes().stream().map(it -> Tile.of(it.name(), it.state())).toList(),
                    scene.records().stream().map(it -> Tile.of(it.name(), it.state())).toList(),
                    scene.verdicts().stream().map(it -> Tile.of(it.name(), it.state())).toList());
        }
    }

    /** @param state of the stylesheet and the words: a condition in lower case */
    public record Tile(Line name, String state, String icon) {

        private static Tile of(String name, Condition condition) {
            return new Tile(Line.of(name), condition.name().toLowerCase(Locale.ROOT), switch (condition) {
                case FINE -> "proven";
                case ATTACKED -> "attention";
                case REFUTED -> "refuted";
                case UNKNOWN, UNTRIED -> "unknown";
                case SILENT -> "forbidden";
                case WAITING -> "waiting";
            });
        }
    }

    /** @param allowed whether attacks may be run here at all @param runningNumber of the trial on its way, 0 when none is */
    public record Snapshot(boolean allowed, int runningNumber, List<Story> stories) {

        public boolean running() {
            return runningNumber > 0;
        }

        /** Trials with a last outcome in which the attack was stopped, or shown. */
        public long withstood() {
            return stories.stream().filter(it -> Stream.of("withstood", "shown").anyMatch(it.outcome()::equals)).count();
        }
    }

    /** The attack that nothing can stop, and that is therefore shown. */
    private static final int SHOWN = 10;

    private final Trials trials;

    AttackView(Trials trials) {
        this.trials = trials;
    }

    Snapshot now() {
        Map<Integer, StoredTrial> last = trials.last();
        int running = trials.running().map(Trials.Running::number).orElse(0);
        return new Snapshot(trials.allowed(), running, trials.all().stream()
                .map(trial -> story(trial, Optional.ofNullable(last.get(trial.number())), running == trial.number())).toList());
    }

    private Story story(Trial trial, Optional<StoredTrial> last, boolean running) {
        TrialReport report = last.filter(it -> it.report != null).map(trials::report).orElse(null);
        return new Story(trial.number(), trials.possible(trial), running, outcome(last), last.map(it -> it.ranAt).orElse(null),
                last.map(it -> it.milliseconds / 1000).orElse(0L), last.map(it -> it.broken).orElse(null),
                report == null ? null : Picture.of(report.before()), report == null ? List.of() : lines(report.attempted()),
                report == null ? List.of() : lines(report.stoppedBy()), report == null ? null : Picture.of(report.after()));
    }

    private static String outcome(Optional<StoredTrial> last) {
        if (last.isEmpty()) {
            return "none";
        }
        Boolean withstood = last.get().withstood;
        if (withstood == null) {
            return "broken";
        }
        return withstood ? last.get().number == SHOWN ? "shown" : "withstood" : "failed";
    }

    private static List<Line> lines(List<String> texts) {
        return texts.stream().map(Line::of).toList();
    }
}
