package energy.commonwatt.funding;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import energy.commonwatt.onboarding.InvestorErasure;
import energy.commonwatt.payments.Payments;

/**
 * Forgets who an investor was. What they committed stays as it is on record and on the chain, under its random id; the evidence that could
 * open it is destroyed by onboarding.
 */
@ApplicationScoped
class InvestorForgetting {

    private static final List<CommitmentState> ENDED = List.of(CommitmentState.REVOKED, CommitmentState.LAPSED,
            CommitmentState.REFUNDED);

    private final Payments payments;

    InvestorForgetting(Payments payments) {
        this.payments = payments;
    }

    /** @throws FundingRuleViolation when the investor has a position, or money is on its way: then nobody is forgotten */
    void forget(@Observes InvestorErasure erasure) {
        List<Commitment> all = Commitment.ofCase(erasure.caseId());
        all.stream().filter(it -> !ENDED.contains(it.state)).findFirst().ifPresent(it -> {
            throw new FundingRuleViolation(FundingRuleViolation.CONFLICT, "This investor has a position", "no open commitments",
                    "a commitment that is " + it.state.name().toLowerCase(java.util.Locale.ROOT));
        });
        all.forEach(it -> payments.forget(it.id));
        SheetView.delete("caseId", erasure.caseId());
    }
}
