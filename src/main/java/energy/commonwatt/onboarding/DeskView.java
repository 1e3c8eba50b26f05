package energy.commonwatt.onboarding;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.web.NotFound;

/** Gathers what the desk shows of a case. */
@ApplicationScoped
class DeskView {

    private final CaseChecks checks;
    private final Dues dues;
    private final Erasures erasures;

    DeskView(CaseChecks checks, Dues dues, Erasures erasures) {
        this.checks = checks;
        this.dues = dues;
        this.erasures = erasures;
    }

    DeskCase of(UUID id) {
        return of(OnboardingCase.known(id).orElseThrow(() -> new NotFound("case", id)));
    }

    DeskCase of(OnboardingCase found) {
        Answers answers = Answers.of(found.id);
        return new DeskCase(found, answers, CaseDocument.of(found.id), CaseCheck.of(found.id), CaseEvent.of(found.id),
                dues.of(found, answers), checks.notices(), checks.identityByHand(), checks.screeningByHand(),
                erasures.keptUntil(found).orElse(null));
    }
}
