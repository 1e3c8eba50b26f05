package energy.commonwatt.trials;

import static energy.commonwatt.trials.Scene.Condition.ATTACKED;
import static energy.commonwatt.trials.Scene.Condition.FINE;
import static energy.commonwatt.trials.Scene.Condition.REFUTED;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.generation.Upload;
import energy.commonwatt.trials.Scene.Condition;
import energy.commonwatt.trials.Scene.Mark;
import energy.commonwatt.trials.Scene.Party;
import energy.commonwatt.trials.Scene.RecordMark;
import energy.commonwatt.verification.Finding;
import io.vertx.core.json.JsonObject;

/** A solar plant reports the same power day and night. No chain can stop that: a false statement is recorded as truly as a true one. */
@ApplicationScoped
class FrozenTelemetryTrial implements Trial {

    private static final int FROZEN_WATT_HOURS = 1_250;

    private final TrialPlant plant;

    FrozenTelemetryTrial(TrialPlant plant) {
        this.plant = plant;
    }

    @Override
    public int number() {
        return 10;
    }

    @Override
    public TrialReport run(TrialGround ground) {
        Upload upload = plant.send(TrialPlant.day(plant.freeDay(), quarter -> FROZEN_WATT_HOURS));
        SeenRecord record = plant.record(ground, upload).awaitProven(Duration.ofMinutes(1));
        JsonObject plausibility = record.content().getJsonObject("body").getJsonObject("plausibility");
        JsonObject verdicts = plausibility.getJsonObject("verdicts");
        long flat = verdicts.getLong("flat");
        long night = verdicts.getLong("night");
        boolean shown = flat == TrialPlant.QUARTERS && night > 0;
        try (TrustFile files = new TrustFile()) {
            CheckerRun proven = CheckerRun.of("inclusion",
                    files.write("pack.json", TrustFile.parsed(record.pack())));
            return new TrialReport(number(), shown && proven.finding() == Finding.PROVEN, scene(FINE, FINE),
                    List.of(Line.sentence("attemptedFrozen", FROZEN_WATT_HOURS)),
                    List.of(Line.sentence("stoppedNotByTheChain"), proven.line("inclusion"),
                            Line.sentence("stoppedVerdicts", plausibility.getString("rule"), flat, night)),
                    scene(ATTACKED, shown ? REFUTED : FINE));
        }
    }

    private static Scene scene(Condition meter, Condition plausibility) {
        return new Scene(List.of(new Party(Line.sentence("partyMeter"), meter), new Party(Line.sentence("partyChain"), FINE)),
                List.of(new RecordMark(Line.sentence("recordFrozenDay"), FINE)),
                List.of(new Mark(Line.sentence("markUnchanged"), FINE),
                        new Mark(Line.sentence("markPlausible"), plausibility)));
    }
}
