package energy.commonwatt.trials;

import static energy.commonwatt.trials.Scene.Condition.ATTACKED;
import static energy.commonwatt.trials.Scene.Condition.FINE;
import static energy.commonwatt.trials.Scene.Condition.REFUTED;
import static energy.commonwatt.trials.Scene.Condition.UNKNOWN;
import static energy.commonwatt.trials.Scene.Condition.UNTRIED;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.chain.Chain;
import energy.commonwatt.trials.Scene.Condition;
import energy.commonwatt.trials.Scene.Mark;
import energy.commonwatt.trials.Scene.Party;
import energy.commonwatt.trials.Scene.RecordMark;
import energy.commonwatt.verification.Finding;

/** A member's node tells another head of a log than the rest, or says that it no longer knows. */
@ApplicationScoped
class LyingNodeTrial implements Trial {

    private static final int ROOT_DIGITS = 64;

    private final Chain chain;

    LyingNodeTrial(Chain chain) {
        this.chain = chain;
    }

    @Override
    public int number() {
        return 3;
    }

    @Override
    public TrialReport run(TrialGround ground) {
        OwnLog log = new OwnLog(ground);
        log.append(1).awaitProven(Duration.ofMinutes(1));
        CheckerRun lied = compare(ground, log, LyingNodeTrial::otherRoot);
        CheckerRun silent = compare(ground, log, truth -> null);
        boolean named = lied.finds("heads", Finding.REFUTED) && lied.line("heads").split("http://").length > 2;
        boolean unknown = silent.finds("heads", Finding.UNKNOWN) && silent.finding() == Finding.UNKNOWN;
        return new TrialReport(number(), named && unknown, scene(FINE, UNTRIED, UNTRIED),
                List.of(Line.sentence("attemptedOtherHead"), Line.sentence("attemptedNullState")),
                List.of(Line.sentence("stoppedDisagreement"), lied.line("heads"), Line.sentence("stoppedNullIsUnknown"),
                        silent.line("heads")),
                scene(ATTACKED, named ? REFUTED : FINE, unknown ? UNKNOWN : FINE));
    }

    private CheckerRun compare(TrialGround ground, OwnLog log, UnaryOperator<String> lie) {
        URI honest = ground.nodes().getFirst();
        try (LyingNode liar = new LyingNode(ground.http(), honest, log.id(), lie)) {
            return CheckerRun.of("checkpoint", "--node", honest.toString(), "--node", liar.address().toString(),
                    "--contract", chain.identity().orElseThrow().contract, "--log", log.id());
        }
    }

    /** The same size: nobody notices by counting. */
    private static String otherRoot(String truth) {
        return truth.substring(0, truth.length() - ROOT_DIGITS) + "5".repeat(ROOT_DIGITS);
    }

    private static Scene scene(Condition member, Condition heads, Condition nothing) {
        return new Scene(
                List.of(new Party(Line.sentence("partyNode", 1), FINE), new Party(Line.sentence("partyNode", 2), member)),
                List.of(new RecordMark(Line.sentence("recordHead"), FINE)),
                List.of(new Mark(Line.sentence("markTwoHeads"), heads), new Mark(Line.sentence("markNullState"), nothing)));
    }
}
