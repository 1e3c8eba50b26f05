package energy.commonwatt.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** What must be renewed when. */
@ApplicationScoped
class Dues {

    private final Validity validity;
    private final Clock clock;

    Dues(Validity validity, Clock clock) {
        this.validity = validity;
        this.clock = clock;
    }

    /** Of a case that was accepted; empty for others. */
    List<CaseView.Due> of(OnboardingCase found, Answers answers) {
        List<CaseView.Due> dues = new ArrayList<>();
        if (found.state != CaseState.ACCEPTED) {
            return dues;
        }
        dues.add(due("case", validity.acceptedUntil(found.acceptedAt)));
        if (!answers.sophisticated()) {
            answers.knowledge().ifPresent(taken -> dues.add(due("knowledge", validity.knowledgeUntil(taken.at()))));
            answers.simulation().ifPresent(made -> dues.add(due("loss", validity.simulationUntil(made.at()))));
        }
        dues.add(due("screening", validity.screenedUntil(found.screenedAt)));
        return dues;
    }

    private CaseView.Due due(String what, Instant until) {
        return new CaseView.Due(what, until, !clock.instant().isBefore(until));
    }
}
