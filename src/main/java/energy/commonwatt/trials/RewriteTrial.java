package energy.commonwatt.trials;

import static energy.commonwatt.trials.Scene.Condition.ATTACKED;
import static energy.commonwatt.trials.Scene.Condition.FINE;
import static energy.commonwatt.trials.Scene.Condition.REFUTED;
import static energy.commonwatt.trials.Scene.Condition.UNTRIED;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.chain.AppendTry;
import energy.commonwatt.trials.Scene.Condition;
import energy.commonwatt.trials.Scene.Mark;
import energy.commonwatt.trials.Scene.Party;
import energy.commonwatt.trials.Scene.RecordMark;
import energy.commonwatt.verification.CanonicalJson;
import energy.commonwatt.verification.LogHash;

/** The platform tries to replace what it recorded, with the very key that the contract lets append. */
@ApplicationScoped
class RewriteTrial implements Trial {

    private static final byte[] NEXT = LogHash.leaf("{\"number\":3}".getBytes(StandardCharsets.UTF_8));
    private static final byte[] OTHER = LogHash.leaf("{\"number\":1000000}".getBytes(StandardCharsets.UTF_8));

    private final AppendTry contract;

    RewriteTrial(AppendTry contract) {
        this.contract = contract;
    }

    @Override
    public int number() {
        return 2;
    }

    @Override
    public TrialReport run(TrialGround ground) {
        OwnLog log = new OwnLog(ground);
        SeenRecord first = log.append(1);
        SeenRecord second = log.append(2).awaitProven(Duration.ofMinutes(1));
        byte[] one = leaf(first);
        byte[] two = leaf(second);
        checkHonestHeadIsTaken(log, LogHash.node(LogHash.node(one, two), NEXT));
        byte[] forged = LogHash.node(OTHER, two);
        List<String> stopped = new ArrayList<>();
        boolean exchanged = refused(log, 2, 2, forged, List.of(), "stoppedExchange", stopped);
        boolean shortened = refused(log, 1, 2, forged, List.of(two), "stoppedBackdate", stopped);
        boolean extended = refused(log, 2, 3, LogHash.node(forged, NEXT), List.of(NEXT), "stoppedExtend", stopped);
        boolean all = exchanged && shortened && extended;
        return new TrialReport(number(), all, scene(ground, FINE, UNTRIED),
                List.of(Line.sentence("attemptedExchange"), Line.sentence("attemptedBackdate"),
                        Line.sentence("attemptedExtend")),
                stopped, scene(ground, ATTACKED, all ? REFUTED : FINE));
    }

    /** Otherwise refusals would show nothing. */
    private void checkHonestHeadIsTaken(OwnLog log, byte[] root) {
        Optional<String> refusal = contract.refusals(log.name(), 2, 3, root, List.of(NEXT)).stream()
                .flatMap(Optional::stream).findFirst();
        if (refusal.isPresent()) {
            throw new TrialBroken("The contract refuses an honest head too: " + refusal.get());
        }
    }

    private boolean refused(OwnLog log, long oldSize, long newSize, byte[] root, List<byte[]> path, String sentence,
            List<String> evidence) {
        List<Optional<String>> answers = contract.refusals(log.name(), oldSize, newSize, root, path);
        evidence.add(Line.sentence(sentence, answers.stream().filter(Optional::isPresent).count(), answers.size()));
        answers.stream().flatMap(Optional::stream).distinct().forEach(text -> evidence.add(Line.evidence(text)));
        return answers.stream().allMatch(Optional::isPresent);
    }

    private static byte[] leaf(SeenRecord record) {
        return LogHash.leaf(CanonicalJson.bytes(TrustFile.parsed(record.content().encode())));
    }

    private static Scene scene(TrialGround ground, Condition platform, Condition attempt) {
        List<Party> parties = new ArrayList<>(List.of(new Party(Line.sentence("partyRecorder"), platform)));
        for (int i = 1; i <= ground.nodes().size(); i++) {
            parties.add(new Party(Line.sentence("partyNode", i), FINE));
        }
        return new Scene(parties,
                List.of(new RecordMark(Line.sentence("recordFirst"), FINE),
                        new RecordMark(Line.sentence("recordSecond"), FINE)),
                List.of(new Mark(Line.sentence("markExchange"), attempt), new Mark(Line.sentence("markBackdate"), attempt),
                        new Mark(Line.sentence("markExtend"), attempt)));
    }
}
