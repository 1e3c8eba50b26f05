package energy.commonwatt.trials;

import static energy.commonwatt.trials.Scene.Condition.ATTACKED;
import static energy.commonwatt.trials.Scene.Condition.FINE;
import static energy.commonwatt.trials.Scene.Condition.REFUTED;
import static energy.commonwatt.trials.Scene.Condition.UNTRIED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.generation.Upload;
import energy.commonwatt.trials.Scene.Condition;
import energy.commonwatt.trials.Scene.Mark;
import energy.commonwatt.trials.Scene.Party;
import energy.commonwatt.trials.Scene.RecordMark;
import energy.commonwatt.verification.BlockHeader;
import energy.commonwatt.verification.Hex;

/** An operator sends readings twice, then a better day in place of the recorded one, then claims that it was said long ago. */
@ApplicationScoped
class ReplayTrial implements Trial {

    private static final int NOON = TrialPlant.QUARTERS / 2;

    private final TrialPlant plant;

    ReplayTrial(TrialPlant plant) {
        this.plant = plant;
    }

    @Override
    public int number() {
        return 9;
    }

    @Override
    public TrialReport run(TrialGround ground) {
        LocalDate day = plant.freeDay();
        Upload first = plant.send(TrialPlant.day(day, TrialPlant::clearDay));
        SeenRecord record = plant.record(ground, first).awaitProven(Duration.ofMinutes(1));
        String readings = readings(ground, record);

        Upload again = plant.send(TrialPlant.day(day, TrialPlant::clearDay));
        boolean replayCounted = again.newCount == 0 && again.sameCount == TrialPlant.QUARTERS
                && plant.records(ground, again).isEmpty();
        Upload better = plant.send(TrialPlant.day(day, quarter -> TrialPlant.clearDay(quarter) + (quarter == NOON ? 400 : 0)));
        boolean correctionRefused = better.newCount == 0 && better.conflictingCount == 1
                && plant.records(ground, better).isEmpty() && readings(ground, record).equals(readings);
        Instant sealed = blockTime(record);
        boolean dated = sealed.isAfter(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                && Duration.between(sealed, ground.clock().instant()).abs().compareTo(Duration.ofHours(1)) < 0;
        return new TrialReport(number(), replayCounted && correctionRefused && dated, scene(FINE, UNTRIED, UNTRIED, UNTRIED),
                List.of(Line.sentence("attemptedReplay", TrialPlant.QUARTERS), Line.sentence("attemptedCorrection"),
                        Line.sentence("attemptedBackdating", day)),
                List.of(Line.sentence("stoppedReplay", again.newCount, again.sameCount),
                        Line.sentence("stoppedCorrection", better.newCount, better.conflictingCount),
                        Line.sentence("stoppedBackdating", record.content().getString("issuedAt"), sealed)),
                scene(ATTACKED, replayCounted ? REFUTED : FINE, correctionRefused ? REFUTED : FINE, dated ? REFUTED : FINE));
    }

    private static String readings(TrialGround ground, SeenRecord record) {
        return Requests.get(ground, "/api/v1/records/" + record.id() + "/readings");
    }

    /** When the block was made in which the record's head was proven. */
    private static Instant blockTime(SeenRecord record) {
        Map<String, Object> chain = TrustFile.object(TrustFile.parsed(record.pack()), "chain");
        String header = (String) TrustFile.object(chain, "block").get("header");
        return Instant.ofEpochSecond(BlockHeader.decode(Hex.parsePrefixed(header)).timestamp());
    }

    private static Scene scene(Condition operator, Condition replay, Condition correction, Condition date) {
        return new Scene(
                List.of(new Party(Line.sentence("partyOperator"), operator), new Party(Line.sentence("partyPlatform"), FINE)),
                List.of(new RecordMark(Line.sentence("recordDay"), FINE)),
                List.of(new Mark(Line.sentence("markReplay"), replay), new Mark(Line.sentence("markCorrection"), correction),
                        new Mark(Line.sentence("markDate"), date)));
    }
}
