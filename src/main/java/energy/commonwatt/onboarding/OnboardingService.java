package energy.commonwatt.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.onboarding.CaseEvent.Kind;

/** What an investor answers. Steps may be done in any order and again, until the case is handed in. */
@ApplicationScoped
public class OnboardingService {

    private final Validity validity;
    private final Clock clock;

    OnboardingService(Validity validity, Clock clock) {
        this.validity = validity;
        this.clock = clock;
    }

    /** Makes the account's case when it has none. */
    @Transactional
    OnboardingCase begin(Actor investor) {
        return OnboardingCase.lockBySubject(investor.subject()).orElseGet(() -> {
            Instant now = clock.instant();
            // Two tabs may begin at once: one of them makes the case, both have it.
            OnboardingCase.insertIfNone(investor.subject(), now);
            OnboardingCase made = OnboardingCase.lockBySubject(investor.subject()).orElseThrow();
            if (CaseEvent.of(made.id).isEmpty()) {
                CaseEvent.add(made.id, Kind.BEGUN, investor, null, now);
            }
            return made;
        });
    }

    /** How far the case of this account is; also when there is none. */
    CaseProgress progress(Optional<OnboardingCase> found) {
        return new CaseProgress(found.orElse(null), found.map(it -> Answers.of(it.id)).orElse(new Answers(List.of())),
                found.map(it -> CaseDocument.of(it.id)).orElse(List.of()), validity, clock.instant());
    }

    @Transactional
    void describe(Actor investor, Applicant applicant) {
        OnboardingCase own = begin(investor);
        own.change(clock.instant());
        if (own.company != applicant.company()) {
            // Companies have other criteria.
            CaseAnswer.remove(own.id, Step.CATEGORY);
        }
        own.company = applicant.company();
        CaseAnswer.put(own.id, Step.PERSON, applicant.json(), clock.instant());
    }

    @Transactional
    void explain(Actor investor, SourceOfFunds funds) {
        answer(investor, Step.FUNDS, funds.json());
    }

    /** @throws OnboardingRuleViolation when too few criteria are met, or one that is not for this kind of investor */
    @Transactional
    void categorise(Actor investor, Category category) {
        boolean company = begin(investor).company;
        int needed = Criterion.needed(company);
        if (category.sophisticated()
                && (category.criteria().size() < needed || !Criterion.of(company).containsAll(category.criteria()))) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.AGAINST_RULE,
                    "This does not make a sophisticated investor",
                    needed + " or more of the criteria for " + (company ? "companies" : "natural persons"),
                    Integer.toString(category.criteria().size()));
        }
        answer(investor, Step.CATEGORY, category.json());
    }

    /** @param iban checked */
    @Transactional
    void payOutTo(Actor investor, String iban) {
        answer(investor, Step.PAYOUT, Map.of("iban", iban));
    }

    private void answer(Actor investor, Step step, Map<String, Object> value) {
        OnboardingCase own = begin(investor);
        own.change(clock.instant());
        CaseAnswer.put(own.id, step, value, clock.instant());
    }
}
