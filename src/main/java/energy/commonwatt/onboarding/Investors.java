package energy.commonwatt.onboarding;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.money.Money;

/** Who may invest. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Investors {

    private final Admission admission;
    private final Clock clock;

    Investors(Admission admission, Clock clock) {
        this.admission = admission;
        this.clock = clock;
    }

    /**
     * @param subject at the identity provider
     * @throws OnboardingRuleViolation when there is no accepted case, or it or one of its tests has expired; says what to do
     */
    public Investor require(String subject) {
        OnboardingCase found = OnboardingCase.ofSubject(subject).orElseThrow(Admission::notBegun);
        admission.check(found, Answers.of(found.id), clock.instant());
        return of(found.id)
                .orElseThrow(() -> new IllegalStateException("Case " + found.id + " is accepted without an investor"));
    }

    /** The case of this account, whatever its state. */
    public Optional<UUID> caseOf(String subject) {
        return OnboardingCase.ofSubject(subject).map(found -> found.id);
    }

    /** Waits for whoever changes the case. Taken before the ledger and before any round, so that nobody waits in a circle. */
    public void lock(UUID caseId) {
        OnboardingCase.lock(caseId);
    }

    /** The investor of a case that was accepted once, expired or not: whom to pay back. Empty once erased. */
    public Optional<Investor> of(UUID caseId) {
        return AcceptedInvestor.of(caseId).map(accepted -> investor(accepted, Answers.of(caseId)));
    }

    private static Investor investor(AcceptedInvestor accepted, Answers answers) {
        boolean sufficient = accepted.sophisticated || answers.knowledge().map(Knowledge::sufficient).orElse(false);
        Money netWorth = accepted.sophisticated
                ? null
                : answers.simulation().map(LossSimulation::netWorth).orElse(Money.zero("EUR"));
        return new Investor(accepted.caseId, accepted.name, accepted.iban, accepted.mail, accepted.sophisticated, sufficient,
                netWorth);
    }
}
