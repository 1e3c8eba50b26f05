package energy.commonwatt.trials;

import static energy.commonwatt.trials.Scene.Condition.ATTACKED;
import static energy.commonwatt.trials.Scene.Condition.FINE;
import static energy.commonwatt.trials.Scene.Condition.REFUTED;
import static energy.commonwatt.trials.Scene.Condition.UNTRIED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.chain.SealKey;
import energy.commonwatt.trials.Scene.Condition;
import energy.commonwatt.trials.Scene.Mark;
import energy.commonwatt.trials.Scene.Party;
import energy.commonwatt.trials.Scene.RecordMark;
import energy.commonwatt.verification.Finding;
import energy.commonwatt.verification.Hex;

/** A block that too few validators sealed, or a stranger among them. */
@ApplicationScoped
class SealsTrial implements Trial {

    private static final int VALIDATORS = 4;

    /**
     * @param pack honest, of a chain with validators
     * @param made whether the validators were made for this trial, because the chain has none
     */
    private record Sealed(Map<String, Object> pack, SealedHeader header, List<byte[]> seals, boolean made) {
    }

    @Override
    public int number() {
        return 5;
    }

    @Override
    public TrialReport run(TrialGround ground) {
        OwnLog log = new OwnLog(ground);
        SeenRecord record = log.append(1).awaitProven(Duration.ofMinutes(1));
        Sealed honest = sealed(TrustFile.parsed(record.pack()));
        List<byte[]> three = honest.seals.subList(0, 3);
        List<byte[]> stranger = Stream.concat(three.stream().limit(2), Stream.of(SealKey.fresh().seal(honest.header.digest())))
                .toList();
        try (TrustFile files = new TrustFile()) {
            String trust = files.write("trust.json", TrustFile.of(honest.pack));
            CheckerRun enough = check(files, trust, honest, three);
            if (!enough.finds("seals", Finding.PROVEN)) {
                throw new TrialBroken("The checker does not take an honest block: " + enough.verdict());
            }
            return report(honest.made, check(files, trust, honest, three.subList(0, 2)),
                    check(files, trust, honest, stranger));
        }
    }

    private TrialReport report(boolean made, CheckerRun two, CheckerRun foreign) {
        boolean few = two.finds("seals", Finding.REFUTED);
        boolean strange = foreign.finds("seals", Finding.REFUTED);
        List<String> attempted = new ArrayList<>();
        if (made) {
            attempted.add(Line.sentence("attemptedValidatorsMade"));
        }
        attempted.add(Line.sentence("attemptedTwoSeals"));
        attempted.add(Line.sentence("attemptedStrangersSeal"));
        return new TrialReport(number(), few && strange, scene(FINE, FINE, UNTRIED, UNTRIED), attempted,
                List.of(Line.sentence("stoppedQuorum"), two.line("seals"), Line.sentence("stoppedStranger"),
                        foreign.line("seals")),
                scene(ATTACKED, ATTACKED, few ? REFUTED : FINE, strange ? REFUTED : FINE));
    }

    private static Sealed sealed(Map<String, Object> pack) {
        Map<String, Object> chain = TrustFile.object(pack, "chain");
        byte[] header = Hex.parsePrefixed((String) TrustFile.object(chain, "block").get("header"));
        if (chain.get("consensus").equals("qbft")) {
            SealedHeader sealed = SealedHeader.of(header);
            return new Sealed(pack, sealed, sealed.seals(), false);
        }
        List<SealKey> keys = Stream.generate(SealKey::fresh).limit(VALIDATORS).toList();
        SealedHeader dressed = SealedHeader.dressed(header, keys.stream().map(SealKey::address).toList());
        List<byte[]> seals = keys.stream().map(key -> key.seal(dressed.digest())).toList();
        chain.put("consensus", "qbft");
        chain.put("validatorChanges", List.of());
        dressed.into(pack, seals);
        return new Sealed(pack, dressed, seals, true);
    }

    private static CheckerRun check(TrustFile files, String trust, Sealed honest, List<byte[]> seals) {
        honest.header.into(honest.pack, seals);
        return CheckerRun.of("inclusion", files.write("pack.json", honest.pack), "--trust", trust);
    }

    private static Scene scene(Condition block, Condition third, Condition few, Condition strange) {
        List<Party> validators = new ArrayList<>();
        for (int i = 1; i <= VALIDATORS; i++) {
            validators.add(new Party(Line.sentence("partyValidator", i), i > 2 ? third : FINE));
        }
        return new Scene(validators, List.of(new RecordMark(Line.sentence("recordBlock"), block)),
                List.of(new Mark(Line.sentence("markTwoSeals"), few), new Mark(Line.sentence("markStranger"), strange)));
    }
}
