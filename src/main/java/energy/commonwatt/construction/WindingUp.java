package energy.commonwatt.construction;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.RoundInvestors;
import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Purpose;
import energy.commonwatt.money.Money;
import energy.commonwatt.payments.Payments;
import energy.commonwatt.projects.Tranches;

/** Gives back what was not released: to each paid commitment by its units, to the last minor unit. */
@ApplicationScoped
class WindingUp {

    private final RoundInvestors investors;
    private final Payments payments;
    private final VoteJournal journal;
    private final VoteLetters letters;
    private final Clock clock;

    WindingUp(RoundInvestors investors, Payments payments, VoteJournal journal, VoteLetters letters, Clock clock) {
        this.investors = investors;
        this.payments = payments;
        this.journal = journal;
        this.letters = letters;
        this.clock = clock;
    }

    /** In the caller's transaction, under the locks of the ledger and the escrow. Two administrators approve each payment. */
    void giveBack(Escrow escrow) {
        List<RoundInvestors.Share> shares = investors.shares(escrow.round);
        List<Money> parts = Tranches.divide(escrow.amount(escrow.held()), shares.stream().map(it -> it.units()).toList());
        for (int i = 0; i < parts.size(); i++) {
            giveBack(escrow, shares.get(i), parts.get(i));
        }
    }

    private void giveBack(Escrow escrow, RoundInvestors.Share share, Money part) {
        escrow.giveBack(part.minorUnits());
        UUID record = journal.returned(escrow, share, part.minorUnits());
        Remainder remainder = new Remainder(escrow, share, part.minorUnits(), clock.instant().truncatedTo(ChronoUnit.SECONDS),
                record);
        remainder.persist();
        if (part.isPositive()) {
            order(remainder, share);
        }
        letters.returned(escrow, share, part);
    }

    private void order(Remainder remainder, RoundInvestors.Share share) {
        FundingRound round = remainder.escrow.round;
        payments.order(new Payments.Order(remainder.id, AccountRef.of(Purpose.ESCROW, round.id, round.currency), round.id,
                remainder.money(), investors.payee(share),
                "Returned from " + round.project.name.substring(0, Math.min(70, round.project.name.length())) + ", offer "
                        + round.number));
    }
}
