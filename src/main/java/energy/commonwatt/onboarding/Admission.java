package energy.commonwatt.onboarding;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

/** The rules by which somebody may invest at a moment. Each refusal says what to renew and where. */
@ApplicationScoped
class Admission {

    private static final String EXPIRED = "Your access to investing has to be renewed";

    private final Validity validity;

    Admission(Validity validity) {
        this.validity = validity;
    }

    static OnboardingRuleViolation notBegun() {
        return OnboardingRuleViolation.renew("You cannot invest yet", "an accepted case", "none; begin one",
                OnboardingRuleViolation.START);
    }

    /** @throws OnboardingRuleViolation when the investor may not invest now */
    void check(OnboardingCase found, Answers answers, Instant now) {
        accepted(found);
        if (!now.isBefore(validity.acceptedUntil(found.acceptedAt))) {
            throw expired("an acceptance that is still valid", "one that ended on " + validity.acceptedUntil(found.acceptedAt),
                    OnboardingRuleViolation.START);
        }
        if (!now.isBefore(validity.screenedUntil(found.screenedAt))) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.AGAINST_RULE, "You cannot invest at the moment",
                    "a screening that is still valid; our administrators do it again, you have nothing to do",
                    "one that ended on " + validity.screenedUntil(found.screenedAt));
        }
        if (!answers.sophisticated()) {
            tested(answers, now);
        }
    }

    private static void accepted(OnboardingCase found) {
        switch (found.state) {
            case ACCEPTED -> {
            }
            case DRAFT -> throw notAccepted("one that is not handed in yet");
            case SUBMITTED -> throw notAccepted("one that our administrators are looking at");
            case ASKED_BACK -> throw notAccepted("one that was given back to you: " + found.reason);
            case REFUSED -> throw notAccepted("one that was refused: " + found.reason);
            case SUSPENDED -> throw notAccepted("one that is suspended while our administrators look at it");
            case ERASED -> throw notBegun();
        }
    }

    /** Art. 21(3) and (5): both tests are renewed. */
    private void tested(Answers answers, Instant now) {
        Knowledge knowledge = answers.knowledge().filter(Knowledge::complete)
                .orElseThrow(
                        () -> expired("an entry knowledge test or the confirmed warning", "none", Step.KNOWLEDGE.address()));
        Instant knowledgeEnd = validity.knowledgeUntil(knowledge.at());
        if (!now.isBefore(knowledgeEnd)) {
            throw expired("an entry knowledge test that is still valid", "one that ended on " + knowledgeEnd,
                    Step.KNOWLEDGE.address());
        }
        LossSimulation simulation = answers.simulation().filter(made -> made.seenAt() != null)
                .orElseThrow(() -> expired("a simulation of the loss that you can bear", "none", Step.LOSS.address()));
        Instant simulationEnd = validity.simulationUntil(simulation.at());
        if (!now.isBefore(simulationEnd)) {
            throw expired("a simulation of the loss that you can bear, still valid", "one that ended on " + simulationEnd,
                    Step.LOSS.address());
        }
    }

    private static OnboardingRuleViolation notAccepted(String found) {
        return OnboardingRuleViolation.renew("You cannot invest yet", "an accepted case", found, OnboardingRuleViolation.START);
    }

    private static OnboardingRuleViolation expired(String expected, String found, String next) {
        return OnboardingRuleViolation.renew(EXPIRED, expected, found, next);
    }
}
