package energy.commonwatt.construction;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.PaidOut;
import energy.commonwatt.money.Money;
import energy.commonwatt.payments.PaymentMade;

/** What the bank says, for tranches: in the transaction that books it. */
@ApplicationScoped
class TranchePayments implements PaidOut {

    private final EscrowJournal journal;
    private final EscrowChecks checks;

    TranchePayments(EscrowJournal journal, EscrowChecks checks) {
        this.journal = journal;
        this.checks = checks;
    }

    void made(@Observes PaymentMade payment) {
        Milestone.<Milestone>findByIdOptional(payment.about()).map(Locked::milestone).filter(it -> it.paidOn == null)
                .ifPresent(it -> {
                    it.paidOn = payment.bookedOn();
                    journal.paid(it, payment.bookedOn());
                });
    }

    @Override
    public Money of(FundingRound round) {
        Long paid = Milestone.getEntityManager().createQuery(
                "select coalesce(sum(tranche), 0) from Milestone where escrow.id = ?1 and paidOn is not null", Long.class)
                .setParameter(1, round.id).getSingleResult();
        return new Money(paid, round.currency);
    }

    @Override
    public List<String> differences() {
        return checks.differences();
    }
}
