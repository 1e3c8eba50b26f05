package energy.commonwatt.funding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import energy.commonwatt.onboarding.Investors;
import energy.commonwatt.payments.PaymentMade;
import energy.commonwatt.payments.PaymentReceived;

/** What the bank says, for commitments: in the transaction that books it. */
@ApplicationScoped
class RoundPayments {

    private final RoundJournal journal;
    private final RoundEnding ending;
    private final FundingLetters letters;
    private final Investors investors;
    private final Clock clock;

    RoundPayments(RoundJournal journal, RoundEnding ending, FundingLetters letters, Investors investors, Clock clock) {
        this.journal = journal;
        this.ending = ending;
        this.letters = letters;
        this.investors = investors;
        this.clock = clock;
    }

    void received(@Observes PaymentReceived payment) {
        lock(payment.about()).ifPresent(it -> {
            it.paid(now());
            journal.paid(it);
            investors.of(it.caseId).ifPresent(investor -> letters.paid(it, investor));
            ending.advance(it.round);
        });
    }

    void made(@Observes PaymentMade payment) {
        lock(payment.about()).ifPresent(it -> {
            if (it.state == CommitmentState.REFUNDED) {
                return; // Ordered anew after it came back: it is on record already.
            }
            it.refunded(now());
            journal.refunded(it);
            investors.of(it.caseId).ifPresent(investor -> letters.refunded(it, investor));
        });
    }

    private static Optional<Commitment> lock(UUID id) {
        return Commitment.<Commitment>findByIdOptional(id).map(it -> {
            FundingRound.lock(it.round.id);
            return it;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
