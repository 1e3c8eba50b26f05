package energy.commonwatt.onboarding;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import energy.commonwatt.web.CurrentUser;

/** The case of whoever sent this request: every page of the path starts from it, and no address or form names another. */
@RequestScoped
class MyCase {

    private final OnboardingService service;
    private final CaseChecks checks;
    private final Dues dues;
    private final CurrentUser user;

    MyCase(OnboardingService service, CaseChecks checks, Dues dues, CurrentUser user) {
        this.service = service;
        this.checks = checks;
        this.dues = dues;
        this.user = user;
    }

    Actor actor() {
        return new Actor(user.subject(), user.account());
    }

    Optional<OnboardingCase> found() {
        return OnboardingCase.ofSubject(user.subject());
    }

    Answers answers() {
        return found().map(it -> Answers.of(it.id)).orElse(new Answers(List.of()));
    }

    List<CaseDocument> documents() {
        return found().map(it -> CaseDocument.of(it.id)).orElse(List.of());
    }

    CaseView view() {
        Optional<OnboardingCase> found = found();
        return new CaseView(found.orElse(null), service.progress(found), checks.notices(),
                found.map(it -> CaseEvent.of(it.id)).orElse(List.of()),
                found.map(it -> dues.of(it, Answers.of(it.id))).orElse(List.of()));
    }

    /** On to the next step that is open, or to the look at everything. */
    Response onward() {
        Optional<OnboardingCase> found = found();
        String next = found.filter(it -> it.state.isEditable()).isEmpty()
                ? OnboardingRuleViolation.START
                : service.progress(found).next().map(Step::address).orElse(OnboardingRuleViolation.START + "/review");
        return Response.seeOther(URI.create(next)).build();
    }
}
