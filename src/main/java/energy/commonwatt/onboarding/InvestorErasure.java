package energy.commonwatt.onboarding;

import java.util.UUID;

/**
 * Fired in the transaction that erases a person. Features destroy what they keep about the case, or throw a
 * {@link energy.commonwatt.web.RuleViolation} when it must not be erased yet (open positions, payments on their way): then nothing is.
 */
public record InvestorErasure(UUID caseId) {
}
