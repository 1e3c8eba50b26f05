package energy.commonwatt.onboarding;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.onboarding.CaseCheck.Finding;
import energy.commonwatt.onboarding.CaseCheck.Kind;
import energy.commonwatt.onboarding.CaseCheck.Outcome;

/** Nobody is accepted before somebody has checked: a provider whose answer is clear, or the administrator by hand, on record by name. */
@ApplicationScoped
class CheckRules {

    private static final int LONGEST = 300;

    /** Keeps what the administrator did by hand. @throws OnboardingRuleViolation when something is still unchecked */
    void satisfied(OnboardingCase found, Approval approval, Instant now) {
        Collection<CaseCheck> checks = CaseCheck.of(found.id);
        if (approval.documentsCompared()) {
            CaseCheck.add(found.id, byHand(Kind.IDENTITY, Outcome.PASSED, "documents compared"), now);
        } else if (!clear(checks, Kind.IDENTITY, found.submittedAt)) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.AGAINST_RULE, "The identity is not checked yet",
                    "a check that passed, or your statement that you compared the documents", "neither");
        }
        screened(found, approval, checks, now);
    }

    private static void screened(OnboardingCase found, Approval approval, Collection<CaseCheck> checks, Instant now) {
        String lists = Optional.ofNullable(approval.listsSearched()).map(String::strip).orElse("");
        if (lists.length() > LONGEST) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.AGAINST_RULE, "The lists cannot be kept",
                    "at most " + LONGEST + " characters", lists.length() + " characters");
        }
        if (!lists.isEmpty()) {
            CaseCheck.add(found.id, byHand(Kind.SCREENING, Outcome.NO_HIT, lists), now);
            found.screened(now);
        } else if (!clear(checks, Kind.SCREENING, found.submittedAt)) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.AGAINST_RULE, "The person is not screened yet",
                    "a screening without a hit, or the lists that you searched yourself with their date", "neither");
        }
    }

    private static Finding byHand(Kind kind, Outcome outcome, String reference) {
        return new Finding(kind, "administrator", "", outcome, reference);
    }

    /** Whether every provider's latest answer since the case was handed in is fine, and there is one. */
    static boolean clear(Collection<CaseCheck> checks, Kind kind, Instant submittedAt) {
        Map<String, CaseCheck> latest = new LinkedHashMap<>();
        checks.stream().filter(check -> check.kind == kind && !check.checkedAt.isBefore(submittedAt))
                .forEach(check -> latest.put(check.provider, check));
        return !latest.isEmpty() && latest.values().stream().allMatch(check -> check.outcome.fine());
    }
}
