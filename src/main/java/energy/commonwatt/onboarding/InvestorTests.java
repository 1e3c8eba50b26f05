package energy.commonwatt.onboarding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.onboarding.CaseEvent.Kind;

/** The two tests of the non-sophisticated (Reg. (EU) 2020/1503 Art. 21). Each result and each confirmation is on record at once. */
@ApplicationScoped
class InvestorTests {

    private static final Duration DAY = Duration.ofDays(1);

    private final OnboardingService cases;
    private final EvidenceOnRecord onRecord;
    private final KnowledgeTests tests;
    private final OnboardingConfig config;
    private final Clock clock;

    InvestorTests(OnboardingService cases, EvidenceOnRecord onRecord, KnowledgeTests tests, OnboardingConfig config,
            Clock clock) {
        this.cases = cases;
        this.onRecord = onRecord;
        this.tests = tests;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The entry knowledge test; it may be taken again.
     *
     * @param version of the questions that were shown
     * @param chosen by question, the number of the answer from 0
     */
    @Transactional
    Knowledge takeTest(Actor investor, String version, Map<String, Integer> chosen) {
        Instant now = clock.instant();
        Knowledge result = tests.current(version).evaluate(chosen, now);
        OnboardingCase own = renewable(investor, now);
        CaseAnswer.put(own.id, Step.KNOWLEDGE, result.json(), now);
        onRecord.put(own.id, "knowledge-test", result.json());
        CaseEvent.add(own.id, Kind.TEST_TAKEN, investor, null, now);
        return result;
    }

    /** Art. 21(4): whoever takes no test is warned like one whose knowledge is not sufficient. */
    @Transactional
    void declineTest(Actor investor) {
        Instant now = clock.instant();
        OnboardingCase own = renewable(investor, now);
        Knowledge declined = Knowledge.declined(now);
        CaseAnswer.put(own.id, Step.KNOWLEDGE, declined.json(), now);
        onRecord.put(own.id, "knowledge-test", declined.json());
    }

    /** @param warning as it was shown */
    @Transactional
    void confirmWarning(Actor investor, String warning) {
        Instant now = clock.instant();
        OnboardingCase own = renewable(investor, now);
        Knowledge found = Answers.of(own.id).knowledge().filter(it -> !it.complete()).orElseThrow(
                () -> nothingToConfirm("an insufficient or declined entry knowledge test"));
        CaseAnswer.put(own.id, Step.KNOWLEDGE, found.warned(now).json(), now);
        onRecord.put(own.id, "knowledge-warning", Map.of("warning", warning, "confirmedAt", now.toString()));
        CaseEvent.add(own.id, Kind.WARNED, investor, null, now);
    }

    /** Amounts in euro cents. */
    @Transactional
    LossSimulation simulate(Actor investor, long income, long liquidAssets, long commitments) {
        Instant now = clock.instant();
        OnboardingCase own = renewable(investor, now);
        LossSimulation made = new LossSimulation(income, liquidAssets, commitments, now, null);
        CaseAnswer.put(own.id, Step.LOSS, made.json(), now);
        onRecord.put(own.id, "loss-simulation", made.json());
        CaseEvent.add(own.id, Kind.SIMULATED, investor, null, now);
        return made;
    }

    /** Art. 21(6): the investor confirms having seen the result. */
    @Transactional
    void confirmSimulation(Actor investor) {
        Instant now = clock.instant();
        OnboardingCase own = renewable(investor, now);
        LossSimulation seen = Answers.of(own.id).simulation().filter(it -> it.seenAt() == null)
                .orElseThrow(() -> nothingToConfirm("a simulation whose result was not confirmed yet")).seen(now);
        CaseAnswer.put(own.id, Step.LOSS, seen.json(), now);
        onRecord.put(own.id, "loss-simulation-seen", seen.json());
    }

    private static OnboardingRuleViolation nothingToConfirm(String expected) {
        return new OnboardingRuleViolation(OnboardingRuleViolation.CONFLICT, "There is nothing to confirm", expected, "none");
    }

    private OnboardingCase renewable(Actor investor, Instant now) {
        OnboardingCase own = cases.begin(investor);
        own.changeOrRenew(now);
        if (KeptEvidence.since(own.id, now.minus(DAY)) >= config.stepsPerDay()) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.AGAINST_RULE, "That was often enough for one day",
                    "at most " + config.stepsPerDay() + " steps on record within 24 hours; go on tomorrow", "one more");
        }
        return own;
    }
}
