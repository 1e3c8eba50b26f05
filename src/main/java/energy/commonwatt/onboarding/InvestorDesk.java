package energy.commonwatt.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.onboarding.CaseEvent.Kind;
import energy.commonwatt.web.NotFound;

/** What administrators decide about cases. Every decision is on record, as a commitment. */
@ApplicationScoped
class InvestorDesk {

    private final CheckRules rules;
    private final EvidenceOnRecord onRecord;
    private final CaseLetters letters;
    private final Clock clock;

    InvestorDesk(CheckRules rules, EvidenceOnRecord onRecord, CaseLetters letters, Clock clock) {
        this.rules = rules;
        this.onRecord = onRecord;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * @return whether the investor is accepted now; a company waits for a second administrator
     * @throws OnboardingRuleViolation when a check is open, the category is another one, the first administrator comes again, or the
     *         case is the administrator's own
     */
    @Transactional
    boolean accept(Actor administrator, UUID id, Approval approval) {
        Instant now = clock.instant();
        OnboardingCase found = known(id, approval.seen());
        found.mayDecide(administrator.subject());
        Answers answers = Answers.of(id);
        if (answers.sophisticated() != approval.sophisticated()) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.CONFLICT,
                    "The category is not the one that was asked for",
                    answers.sophisticated() ? "sophisticated" : "non-sophisticated",
                    "the other one; ask back if it must change");
        }
        rules.satisfied(found, approval, now);
        boolean accepted = found.approve(administrator.subject(), now);
        if (accepted) {
            AcceptedInvestor.put(found, answers);
            letters.post(found);
        }
        decided(found, administrator, accepted ? Kind.ACCEPTED : Kind.HALF_APPROVED, null);
        return accepted;
    }

    /** @param steps that are to be done again, may be empty @param reason told to the investor */
    @Transactional
    void askBack(Actor administrator, UUID id, int seen, Set<Step> steps, String reason) {
        OnboardingCase found = known(id, seen);
        found.askBack(administrator.subject(), steps, reason, clock.instant());
        decided(found, administrator, Kind.ASKED_BACK, found.reason);
        letters.post(found);
    }

    /** @param reason told to the investor */
    @Transactional
    void refuse(Actor administrator, UUID id, int seen, String reason) {
        OnboardingCase found = known(id, seen);
        found.refuse(administrator.subject(), reason, clock.instant());
        decided(found, administrator, Kind.REFUSED, found.reason);
        letters.post(found);
    }

    /** The hit was somebody else. @param reason for the file: how that was found out */
    @Transactional
    void lift(Actor administrator, UUID id, int seen, String reason) {
        OnboardingCase found = known(id, seen);
        found.lift(administrator.subject(), reason, clock.instant());
        found.screened(clock.instant());
        decided(found, administrator, Kind.LIFTED, reason.strip());
        letters.post(found);
    }

    private void decided(OnboardingCase found, Actor administrator, Kind kind, String reason) {
        Instant now = clock.instant();
        CaseEvent.add(found.id, kind, administrator, reason, now);
        Map<String, Object> decision = new HashMap<>(Map.of("decision", kind.name(), "at", now.toString()));
        if (reason != null) {
            decision.put("reason", reason);
        }
        if (kind == Kind.ACCEPTED) {
            decision.put("sophisticated", Answers.of(found.id).sophisticated());
        }
        onRecord.put(found.id, "decision", decision);
    }

    private static OnboardingCase known(UUID id, int seen) {
        OnboardingCase found = OnboardingCase.lock(id).orElseThrow(() -> new NotFound("case", id));
        found.seen(seen);
        return found;
    }
}
