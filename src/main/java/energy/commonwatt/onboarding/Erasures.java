package energy.commonwatt.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import energy.commonwatt.web.NotFound;

/**
 * Erasing a person (GDPR Art. 17). What is left is the case's id with its dates, and commitments that nobody can open: records and proofs
 * of others go on to hold. Whoever was accepted is kept until retention is over (Art. 17(3)(b)); who never was, may go at once.
 */
@ApplicationScoped
class Erasures {

    private static final Logger LOG = Logger.getLogger(Erasures.class);

    private final Event<InvestorErasure> erasures;
    private final Evidence evidence;
    private final Validity validity;
    private final Clock clock;

    Erasures(Event<InvestorErasure> erasures, Evidence evidence, Validity validity, Clock clock) {
        this.erasures = erasures;
        this.evidence = evidence;
        this.validity = validity;
        this.clock = clock;
    }

    /** The first moment at which the person may be erased; empty for at once. */
    Optional<Instant> keptUntil(OnboardingCase found) {
        return Optional.ofNullable(found.acceptedAt).map(validity::keptUntil);
    }

    /**
     * @param seen version of the case that the administrator looked at
     * @throws OnboardingRuleViolation when it must still be kept, was erased before, or is the administrator's own
     * @throws energy.commonwatt.web.RuleViolation of a feature that needs the person still; then nothing is erased
     */
    @Transactional
    void erase(Actor administrator, UUID id, int seen, ErasureReason why) {
        OnboardingCase found = OnboardingCase.lock(id).orElseThrow(() -> new NotFound("case", id));
        found.seen(seen);
        found.mayErase(administrator.subject());
        retentionOver(found, why, clock.instant());
        erasures.fire(new InvestorErasure(id));
        CaseDocuments.destroy(id);
        CaseAnswer.delete("caseId", id);
        CaseCheck.delete("caseId", id);
        CaseEvent.delete("caseId", id);
        AcceptedInvestor.deleteById(id);
        evidence.destroy(id);
        found.erase(why, clock.instant());
        LOG.infof("Case %s was erased by %s: %s", id, administrator.account(), why);
    }

    private void retentionOver(OnboardingCase found, ErasureReason why, Instant now) {
        Optional<Instant> kept = keptUntil(found);
        if (kept.isPresent() && now.isBefore(kept.get())) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.AGAINST_RULE, "This person must still be kept",
                    "a day from " + kept.get() + " on: who was accepted is kept until retention is over", now.toString());
        }
        if (why == ErasureReason.NEVER_ACCEPTED && kept.isPresent() || why == ErasureReason.RETENTION_OVER && kept.isEmpty()) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.AGAINST_RULE, "This reason does not fit the case",
                    "the reason that applies", why.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        }
    }
}
