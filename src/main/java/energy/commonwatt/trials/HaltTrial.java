package energy.commonwatt.trials;

import static energy.commonwatt.trials.Scene.Condition.FINE;
import static energy.commonwatt.trials.Scene.Condition.SILENT;
import static energy.commonwatt.trials.Scene.Condition.WAITING;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.chain.Chain;
import energy.commonwatt.generation.Upload;
import energy.commonwatt.trials.Scene.Condition;
import energy.commonwatt.trials.Scene.Mark;
import energy.commonwatt.trials.Scene.RecordMark;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogHash;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Two of four validators stop: there is no quorum any more, and so no block. */
@ApplicationScoped
class HaltTrial implements Trial {

    private static final int THIRD = 3;
    private static final int FOURTH = 4;
    /** A block that three have agreed on may still come when the fourth has gone. */
    private static final Duration SETTLING = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final TrialPlant plant;
    private final Chain chain;

    HaltTrial(TrialPlant plant, Chain chain) {
        this.plant = plant;
        this.chain = chain;
    }

    @Override
    public int number() {
        return 7;
    }

    @Override
    public boolean needsBesu() {
        return true;
    }

    @Override
    public TrialReport run(TrialGround ground) {
        Validators validators = new Validators(ground);
        String file = TrialPlant.day(plant.freeDay(), TrialPlant::clearDay);
        long from = validators.height(1);
        long blocks;
        Upload upload;
        SeenRecord record;
        boolean waits;
        try {
            validators.stop(THIRD);
            validators.stop(FOURTH);
            Waiting.pause(SETTLING);
            from = validators.height(1);
            upload = plant.send(file);
            record = plant.record(ground, upload);
            blocks = validators.blocksWithin(LOOK);
            waits = !record.isProven();
        } finally {
            validators.startAll(THIRD, FOURTH);
        }
        boolean proven = Waiting.await(record::isProven, Validators.RECOVERY);
        long taken = proven ? taken(ground, record, from) : 0;
        return new TrialReport(number(), blocks == 0 && waits && proven && taken == 1, scene(FINE, FINE, FINE),
                List.of(Line.sentence("attemptedStopTwo"), Line.sentence("attemptedUploadMeanwhile", upload.newCount)),
                List.of(Line.sentence("stoppedNoBlocks", blocks, LOOK.toSeconds()),
                        Line.sentence(waits ? "stoppedWaits" : "stoppedDidNotWait"),
                        Line.sentence(proven ? "stoppedProvenAfterwards" : "stoppedNotProvenAfterwards", taken)),
                scene(SILENT, waits ? WAITING : FINE, blocks == 0 ? SILENT : FINE));
    }

    /** How often the chain took the record into its log since this block. */
    private long taken(TrialGround ground, SeenRecord record, long from) {
        long leaf = record.leafIndex();
        JsonObject filter = new JsonObject().put("address", chain.identity().orElseThrow().contract)
                .put("fromBlock", "0x" + Long.toHexString(from + 1)).put("toBlock", "latest")
                .put("topics", new JsonArray().addNull().add(Hex.prefixed(LogHash.logId(plant.log()))));
        return ((JsonArray) Requests.rpc(ground, ground.nodes().getFirst(), "eth_getLogs", filter)).stream()
                .map(JsonObject.class::cast).filter(event -> oldSize(event) <= leaf && leaf < newSize(event)).count();
    }

    /** Event {@code HeadAppended(LogId indexed logId, uint64 indexed newSize, uint64 oldSize, bytes32 newRoot)}. */
    private static long newSize(JsonObject event) {
        return Long.parseLong(event.getJsonArray("topics").getString(2).substring(2), 16);
    }

    private static long oldSize(JsonObject event) {
        return Long.parseLong(event.getString("data").substring(2, 66), 16);
    }

    private static Scene scene(Condition stopped, Condition record, Condition blocks) {
        return new Scene(Validators.parties(FINE, FINE, stopped, stopped),
                List.of(new RecordMark(Line.sentence("recordUpload"), record)),
                List.of(new Mark(Line.sentence("markBlocks"), blocks)));
    }
}
