package energy.commonwatt.trials;

import static energy.commonwatt.trials.Scene.Condition.ATTACKED;
import static energy.commonwatt.trials.Scene.Condition.FINE;
import static energy.commonwatt.trials.Scene.Condition.REFUTED;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.records.LogsConfig;
import energy.commonwatt.trials.Scene.Condition;
import energy.commonwatt.trials.Scene.Mark;
import energy.commonwatt.trials.Scene.Party;
import energy.commonwatt.trials.Scene.RecordMark;
import energy.commonwatt.trials.TrialGround.Watcher;
import energy.commonwatt.verification.Finding;

/** The platform shows one investor another history of a log than everybody else, under its own signature. */
@ApplicationScoped
class SplitViewTrial implements Trial {

    private static final int CONFLICT = 409;
    private static final int INCONSISTENT = 422;

    private final LogsConfig logs;

    SplitViewTrial(LogsConfig logs) {
        this.logs = logs;
    }

    @Override
    public int number() {
        return 4;
    }

    @Override
    public TrialReport run(TrialGround ground) {
        if (ground.witnesses().isEmpty()) {
            throw new TrialBroken("No witness watches this platform's logs");
        }
        OwnLog log = new OwnLog(ground);
        SeenRecord record = log.append(1).awaitProven(Duration.ofMinutes(1));
        awaitCosigned(ground, log);
        Map<String, Object> pack = TrustFile.parsed(record.pack());
        Map<String, Object> trust = TrustFile.of(pack);
        SplitView other = SplitView.of(log.checkpoint(), logs.key().orElseThrow(), changed(pack));
        trust.put("witnesses", Map.of("threshold", ground.witnesses().size(), "keys",
                ground.witnesses().stream().map(Watcher::vkey).toList(), "origin",
                other.origin().substring(0, other.origin().length() - log.id().length())));
        List<String> evidence = new ArrayList<>();
        boolean refused = refused(ground, other, evidence);
        boolean shown = isNotProven(pack, trust, other, evidence);
        return new TrialReport(number(), refused && shown, scene(ground, FINE, FINE, FINE),
                List.of(Line.sentence("attemptedSplitSigned"), Line.sentence("attemptedSplitOffered"),
                        Line.sentence("attemptedSplitPack")),
                evidence, scene(ground, ATTACKED, refused ? REFUTED : FINE, shown ? REFUTED : FINE));
    }

    private static void awaitCosigned(TrialGround ground, OwnLog log) {
        if (!Waiting.await(() -> log.checkpoint().split("\n— ", -1).length - 1 > ground.witnesses().size(),
                Duration.ofMinutes(1))) {
            throw new TrialBroken("Not all witnesses cosigned the honest head:\n" + log.checkpoint());
        }
    }

    private static Map<String, Object> changed(Map<String, Object> pack) {
        Map<String, Object> record = new LinkedHashMap<>(TrustFile.object(pack, "record"));
        record.put("body", Map.of("number", 1_000_000L));
        return record;
    }

    private static boolean refused(TrialGround ground, SplitView other, List<String> evidence) {
        boolean all = true;
        for (Watcher witness : ground.witnesses()) {
            int same = offer(ground, witness, other.request(other.sameSize())).statusCode();
            int larger = offer(ground, witness, other.request(other.larger())).statusCode();
            boolean kept = Requests.send(ground, HttpRequest.newBuilder(URI.create(witness.url() + "/contradictions"))).body()
                    .contains(other.origin());
            evidence.add(Line.sentence("stoppedWitness", witness.name(), same, larger));
            evidence.add(Line.sentence(kept ? "stoppedContradictionKept" : "stoppedContradictionLost", witness.name()));
            all &= same == CONFLICT && larger == INCONSISTENT && kept;
        }
        return all;
    }

    private static boolean isNotProven(Map<String, Object> pack, Map<String, Object> trust, SplitView other,
            List<String> evidence) {
        try (TrustFile files = new TrustFile()) {
            String trusted = files.write("trust.json", trust);
            CheckerRun honest = CheckerRun.of("inclusion", files.write("honest.json", pack), "--trust", trusted);
            if (!honest.finds("witnesses", Finding.PROVEN)) {
                throw new TrialBroken("The checker does not find the honest head cosigned: " + honest.verdict());
            }
            other.into(pack);
            CheckerRun forged = CheckerRun.of("inclusion", files.write("forged.json", pack), "--trust", trusted);
            evidence.add(Line.sentence("stoppedForgedPack"));
            evidence.add(forged.line("storage"));
            return forged.finding() == Finding.REFUTED && !forged.finds("witnesses", Finding.PROVEN);
        }
    }

    private static HttpResponse<String> offer(TrialGround ground, Watcher witness, String request) {
        return Requests.send(ground, HttpRequest.newBuilder(URI.create(witness.url() + "/add-checkpoint"))
                .POST(BodyPublishers.ofString(request)));
    }

    private static Scene scene(TrialGround ground, Condition platform, Condition witnesses, Condition investor) {
        List<Party> parties = new ArrayList<>(List.of(new Party(Line.sentence("partyPlatform"), platform)));
        ground.witnesses().forEach(witness -> parties.add(new Party(Line.evidence(witness.name()), FINE)));
        return new Scene(parties,
                List.of(new RecordMark(Line.sentence("recordForEverybody"), FINE),
                        new RecordMark(Line.sentence("recordForOneInvestor"), platform)),
                List.of(new Mark(Line.sentence("markWitnesses"), witnesses),
                        new Mark(Line.sentence("markInvestor"), investor)));
    }
}
