package energy.commonwatt.trials;

import static energy.commonwatt.trials.Scene.Condition.ATTACKED;
import static energy.commonwatt.trials.Scene.Condition.FINE;
import static energy.commonwatt.trials.Scene.Condition.REFUTED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.trials.Scene.Condition;
import energy.commonwatt.trials.Scene.Mark;
import energy.commonwatt.trials.Scene.Party;
import energy.commonwatt.trials.Scene.RecordMark;
import energy.commonwatt.verification.Finding;

/** Whoever runs the platform's database changes a proven record and the proof beside it. */
@ApplicationScoped
class ChangedRecordTrial implements Trial {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public int number() {
        return 1;
    }

    @Override
    public TrialReport run(TrialGround ground) {
        SeenRecord record = new OwnLog(ground).append(1).awaitProven(PATIENCE);
        EditedRecord edited = new EditedRecord(ground.database(), record.id());
        TrialReport report;
        try {
            edited.replace("\"number\":1", "\"number\":1000000");
            report = look(ground, record);
        } finally {
            edited.putBack();
        }
        if (!Waiting.await(() -> record.contradiction() == null, PATIENCE)) {
            throw new TrialBroken("The record was put back and is still called changed: " + record.contradiction());
        }
        return report;
    }

    private TrialReport look(TrialGround ground, SeenRecord record) {
        boolean red = Waiting.await(() -> record.contradiction() != null, PATIENCE)
                && record.page().contains(record.contradiction());
        String pack = record.pack();
        try (TrustFile files = new TrustFile()) {
            CheckerRun jar = CheckerRun.of("inclusion", files.write("pack.json", TrustFile.parsed(pack)));
            Optional<CheckerRun> page = CheckerRun.ofPage(ground, pack);
            boolean jarRefutes = jar.finding() == Finding.REFUTED;
            boolean pageRefutes = page.map(it -> it.finding() == Finding.REFUTED).orElse(false);
            List<String> stopped = new ArrayList<>();
            stopped.add(Line.sentence(red ? "stoppedPageRed" : "stoppedPageGreen"));
            if (red) {
                stopped.add(Line.evidence(record.contradiction()));
            }
            stopped.add(Line.sentence("stoppedJar"));
            stopped.add(jar.line("inclusion"));
            stopped.add(Line.sentence(page.isPresent() ? "stoppedPage" : "stoppedNoPage"));
            page.ifPresent(it -> stopped.add(it.line("inclusion")));
            return new TrialReport(number(), red && jarRefutes && pageRefutes, scene(FINE, FINE, FINE, FINE),
                    List.of(Line.sentence("attemptedChangeRecord"), Line.sentence("attemptedChangePack")), stopped,
                    scene(ATTACKED, red ? REFUTED : FINE, jarRefutes ? REFUTED : FINE, pageRefutes ? REFUTED : FINE));
        }
    }

    private static Scene scene(Condition database, Condition seen, Condition jar, Condition page) {
        return new Scene(
                List.of(new Party(Line.sentence("partyDatabase"), database), new Party(Line.sentence("partyChain"), FINE)),
                List.of(new RecordMark(Line.sentence("recordStored"), database),
                        new RecordMark(Line.sentence("recordHead"), FINE)),
                List.of(new Mark(Line.sentence("markRecordPage"), seen), new Mark(Line.sentence("markJar"), jar),
                        new Mark(Line.sentence("markPage"), page)));
    }
}
