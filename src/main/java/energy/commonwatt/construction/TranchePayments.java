package energy.commonwatt.construction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.PaidOut;
import energy.commonwatt.funding.RoundInvestors;
import energy.commonwatt.money.Money;
import energy.commonwatt.payments.PaymentMade;

/** What the bank says, for tranches and what is given back: in the transaction that books it. */
@ApplicationScoped
class TranchePayments implements PaidOut {

    private final EscrowJournal journal;
    private final VoteJournal votes;
    private final RoundInvestors investors;
    private final EscrowChecks checks;

    TranchePayments(EscrowJournal journal, VoteJournal votes, RoundInvestors investors, EscrowChecks checks) {
        this.journal = journal;
        this.votes = votes;
        this.investors = investors;
        this.checks = checks;
    }

    void made(@Observes PaymentMade payment) {
        Milestone.<Milestone>findByIdOptional(payment.about()).map(Locked::milestone).filter(it -> it.paidOn == null)
                .ifPresent(it -> {
                    it.paidOn = payment.bookedOn();
                    journal.paid(it, payment.bookedOn());
                });
        Remainder.lock(payment.about()).filter(it -> it.paidOn == null).ifPresent(it -> {
            it.paidOn = payment.bookedOn();
            votes.paid(it, investors.chainId(it.commitmentId), payment.bookedOn());
        });
    }

    @Override
    public Money of(FundingRound round) {
        return new Money(Math.addExact(sum("tranche", "Milestone", round), sum("amount", "Remainder", round)), round.currency);
    }

    @Override
    public Optional<GivenBack> givenBack(UUID commitment) {
        return Remainder.<Remainder>find("commitmentId = ?1 and paidOn is not null", commitment).firstResultOptional()
                .map(it -> new GivenBack(it.money(), it.paidOn));
    }

    private static long sum(String amount, String paid, FundingRound round) {
        return Escrow.getEntityManager().createQuery(
                "select coalesce(sum(" + amount + "), 0) from " + paid + " where escrow.id = ?1 and paidOn is not null",
                Long.class).setParameter(1, round.id).getSingleResult();
    }

    @Override
    public List<String> differences() {
        return checks.differences();
    }
}
