package energy.commonwatt.trials;

import static energy.commonwatt.trials.Scene.Condition.ATTACKED;
import static energy.commonwatt.trials.Scene.Condition.FINE;
import static energy.commonwatt.trials.Scene.Condition.REFUTED;
import static energy.commonwatt.trials.Scene.Condition.UNTRIED;
import static energy.commonwatt.trials.Scene.Condition.WAITING;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.trials.Scene.Condition;
import energy.commonwatt.trials.Scene.Mark;
import energy.commonwatt.trials.Scene.RecordMark;

/** A validator comes back without its past, and then with a past that somebody tampered with. */
@ApplicationScoped
class ReturningValidatorTrial implements Trial {

    private static final int RETURNING = 4;

    @Override
    public int number() {
        return 8;
    }

    @Override
    public boolean needsBesu() {
        return true;
    }

    @Override
    public TrialReport run(TrialGround ground) {
        Validators validators = new Validators(ground);
        OwnLog log = new OwnLog(ground);
        log.append(1).awaitProven(Validators.RECOVERY);
        long block = validators.height(1);
        String history = validators.hash(1, block);
        boolean rebuilt;
        boolean started;
        boolean goesOn;
        boolean proven;
        try {
            rebuilt = returnsEmpty(validators);
            validators.stop(RETURNING);
            validators.garble(RETURNING);
            started = validators.startsWithItsData(RETURNING);
            goesOn = validators.goesOn();
            proven = Waiting.await(log.append(2)::isProven, Validators.RECOVERY);
        } finally {
            returnsEmpty(validators);
        }
        boolean unchanged = history.equals(validators.hash(1, block)) && history.equals(validators.hash(2, block));
        return new TrialReport(number(), rebuilt && goesOn && proven && unchanged, scene(FINE, FINE, UNTRIED),
                List.of(Line.sentence("attemptedWipe", RETURNING), Line.sentence("attemptedGarble", RETURNING)),
                List.of(Line.sentence(rebuilt ? "stoppedRebuilt" : "stoppedNotRebuilt", RETURNING),
                        Line.sentence(started ? "stoppedStartedGarbled" : "stoppedRefusedGarbled", RETURNING),
                        Line.sentence(unchanged ? "stoppedSameHistory" : "stoppedOtherHistory", block), Line.evidence(history),
                        Line.sentence(proven ? "stoppedProvenMeanwhile" : "stoppedNotProvenMeanwhile")),
                scene(ATTACKED, proven ? FINE : WAITING, unchanged ? REFUTED : FINE));
    }

    /** @return whether it has the others' history again, which it can have from nobody but them */
    private static boolean returnsEmpty(Validators validators) {
        validators.stop(RETURNING);
        validators.wipe(RETURNING);
        validators.start(RETURNING);
        return validators.catchesUp(RETURNING);
    }

    private static Scene scene(Condition returning, Condition record, Condition tampered) {
        return new Scene(Validators.parties(FINE, FINE, FINE, returning),
                List.of(new RecordMark(Line.sentence("recordHistory"), FINE),
                        new RecordMark(Line.sentence("recordNew"), record)),
                List.of(new Mark(Line.sentence("markTampered"), tampered), new Mark(Line.sentence("markBlocks"), FINE)));
    }
}
