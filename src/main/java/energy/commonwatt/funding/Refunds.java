package energy.commonwatt.funding;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Purpose;
import energy.commonwatt.onboarding.Investor;
import energy.commonwatt.onboarding.Investors;
import energy.commonwatt.payments.Payments;

/** Orders money back to the account that it came from. */
@ApplicationScoped
class Refunds {

    private final Payments payments;
    private final Investors investors;

    Refunds(Payments payments, Investors investors) {
        this.payments = payments;
        this.investors = investors;
    }

    /** @param it owed */
    void order(Commitment it) {
        Investor investor = investors.of(it.caseId)
                .orElseThrow(() -> new IllegalStateException("commitment " + it.id + " is owed to nobody"));
        FundingRound round = it.round;
        payments.order(new Payments.Order(it.id, AccountRef.of(Purpose.ESCROW, round.id, round.currency), round.id, it.amount(),
                new Payments.Payee(investor.iban(), investor.name()),
                "Refund " + it.reference + " " + round.project.name.substring(0, Math.min(70, round.project.name.length()))));
    }
}
