package energy.commonwatt.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.onboarding.CaseEvent.Kind;
import energy.commonwatt.web.NotFound;

/** Handing a case in and opening it again. */
@ApplicationScoped
class Submissions {

    private final OnboardingService cases;
    private final EvidenceOnRecord onRecord;
    private final CaseLetters letters;
    private final Clock clock;

    Submissions(OnboardingService cases, EvidenceOnRecord onRecord, CaseLetters letters, Clock clock) {
        this.cases = cases;
        this.onRecord = onRecord;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Hands the case in; what changed since the last time goes on record.
     *
     * @param mail confirmed address of the account
     * @param seen version of the case that the investor looked at
     * @return the case
     * @throws OnboardingRuleViolation when steps are missing, there is no address, or the case changed since it was looked at
     */
    @Transactional
    UUID submit(Actor investor, Optional<String> mail, int seen) {
        Instant now = clock.instant();
        OnboardingCase own = own(investor);
        own.seen(seen);
        String address = mail.orElseThrow(() -> new OnboardingRuleViolation(OnboardingRuleViolation.AGAINST_RULE,
                "Your account has no confirmed mail address", "an address at which we reach you", "none"));
        List<Step> missing = cases.progress(Optional.of(own)).missing();
        if (!missing.isEmpty()) {
            throw OnboardingRuleViolation.renew("Some steps are not done yet", "every step done",
                    CaseProgress.words(missing) + " not done", missing.getFirst().address());
        }
        own.submit(address, now);
        record(own, Answers.of(own.id));
        CaseEvent.add(own.id, Kind.SUBMITTED, investor, null, now);
        letters.post(own);
        return own.id;
    }

    private void record(OnboardingCase own, Answers answers) {
        for (Step step : List.of(Step.PERSON, Step.FUNDS, Step.CATEGORY, Step.PAYOUT)) {
            onRecord.putChanged(own.id, step.code(), answers.json(step).orElseThrow());
        }
        onRecord.putChanged(own.id, Step.DOCUMENTS.code(), Map.of("documents", CaseDocument.of(own.id).stream()
                .map(document -> Map.of("purpose", document.purpose.code(), "sha256", document.sha256)).toList()));
    }

    /** Opens an accepted case, to renew it or to change something. */
    @Transactional
    void reopen(Actor investor) {
        OnboardingCase own = own(investor);
        own.reopen(clock.instant());
        CaseEvent.add(own.id, Kind.REOPENED, investor, null, clock.instant());
    }

    private static OnboardingCase own(Actor investor) {
        return OnboardingCase.lockBySubject(investor.subject()).orElseThrow(() -> new NotFound("case", "none"));
    }
}
