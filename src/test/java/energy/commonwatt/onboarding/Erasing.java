package energy.commonwatt.onboarding;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What the administrators' desk does to a case whose retention is over, for tests of other features. */
@ApplicationScoped
public class Erasing {

    private final Erasures erasures;

    Erasing(Erasures erasures) {
        this.erasures = erasures;
    }

    /** @throws OnboardingRuleViolation when the law wants the person kept still */
    @Transactional
    public void erase(UUID caseId) {
        OnboardingCase found = OnboardingCase.findById(caseId);
        erasures.erase(new Actor("eraser", "administrator"), caseId, found.version, ErasureReason.RETENTION_OVER);
    }
}
