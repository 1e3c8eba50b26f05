package energy.commonwatt.trials;

import static energy.commonwatt.trials.Scene.Condition.FINE;
import static energy.commonwatt.trials.Scene.Condition.REFUTED;
import static energy.commonwatt.trials.Scene.Condition.SILENT;
import static energy.commonwatt.trials.Scene.Condition.WAITING;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.trials.Scene.Condition;
import energy.commonwatt.trials.Scene.Mark;
import energy.commonwatt.trials.Scene.RecordMark;

/** One of four validators stops. */
@ApplicationScoped
class MissingValidatorTrial implements Trial {

    private static final int MISSING = 4;
    private static final Duration LOOK = Duration.ofSeconds(15);

    @Override
    public int number() {
        return 6;
    }

    @Override
    public boolean needsBesu() {
        return true;
    }

    @Override
    public TrialReport run(TrialGround ground) {
        Validators validators = new Validators(ground);
        long all = validators.blocksWithin(LOOK);
        long three;
        boolean proven;
        try {
            validators.stop(MISSING);
            three = validators.blocksWithin(LOOK);
            SeenRecord record = new OwnLog(ground).append(1);
            proven = Waiting.await(record::isProven, Validators.RECOVERY);
        } finally {
            validators.start(MISSING);
        }
        boolean back = validators.catchesUp(MISSING);
        return new TrialReport(number(), three > 0 && proven && back, scene(FINE, WAITING, FINE),
                List.of(Line.sentence("attemptedStopOne", MISSING)),
                List.of(Line.sentence("stoppedBlocksGoOn", all, three, LOOK.toSeconds()),
                        Line.sentence(proven ? "stoppedProvenMeanwhile" : "stoppedNotProvenMeanwhile"),
                        Line.sentence(back ? "stoppedCaughtUp" : "stoppedNotCaughtUp", MISSING)),
                scene(SILENT, proven ? FINE : WAITING, three > 0 ? FINE : REFUTED));
    }

    private static Scene scene(Condition missing, Condition record, Condition blocks) {
        return new Scene(Validators.parties(FINE, FINE, FINE, missing),
                List.of(new RecordMark(Line.sentence("recordNew"), record)),
                List.of(new Mark(Line.sentence("markBlocks"), blocks)));
    }
}
