package energy.commonwatt.onboarding;

import java.time.Instant;
import java.util.List;

/**
 * A case as the desk shows it.
 *
 * @param keptUntil before which moment the person cannot be erased; null for at once
 * @param notices labels of providers that check nobody
 */
public record DeskCase(OnboardingCase found, Answers answers, List<CaseDocument> documents, List<CaseCheck> checks,
        List<CaseEvent> events, List<CaseView.Due> dues, List<String> notices, boolean identityByHand, boolean screeningByHand,
        Instant keptUntil) {

    public String name() {
        return answers.applicant().map(Applicant::name).orElse("");
    }

    public boolean expired() {
        return dues.stream().anyMatch(CaseView.Due::over);
    }

    public boolean identityClear() {
        return found.submittedAt != null && CheckRules.clear(checks, CaseCheck.Kind.IDENTITY, found.submittedAt);
    }

    public boolean screeningClear() {
        return found.submittedAt != null && CheckRules.clear(checks, CaseCheck.Kind.SCREENING, found.submittedAt);
    }
}
