package energy.commonwatt.funding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.ledger.Purpose;
import energy.commonwatt.money.Money;
import energy.commonwatt.onboarding.Investors;
import energy.commonwatt.payments.Payments;

/** What a round comes to: money moves only when the conditions of the offer hold. Called under the round's lock. */
@ApplicationScoped
class RoundEnding {

    private final Ledger ledger;
    private final Payments payments;
    private final Refunds refunds;
    private final RoundJournal journal;
    private final FundingLetters letters;
    private final Investors investors;
    private final Event<RoundEnded> ended;
    private final Clock clock;

    RoundEnding(Ledger ledger, Payments payments, Refunds refunds, RoundJournal journal, FundingLetters letters,
            Investors investors, Event<RoundEnded> ended, Clock clock) {
        this.ledger = ledger;
        this.payments = payments;
        this.refunds = refunds;
        this.journal = journal;
        this.letters = letters;
        this.investors = investors;
        this.ended = ended;
        this.clock = clock;
    }

    /** Lets overdue commitments lapse, and gives the round its outcome once it has one. */
    void advance(FundingRound round) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Commitment.in(round, CommitmentState.OPEN).stream().filter(it -> it.isOverdue(now)).forEach(it -> {
            it.lapse(now);
            release(it);
            journal.lapsed(it);
            investors.of(it.caseId).ifPresent(investor -> letters.lapsed(it, investor));
        });
        boolean soldOut = round.paidUnits == round.capUnits;
        boolean closed = soldOut || !now.isBefore(round.closesAt);
        boolean reflecting = round.lastReflectionEnd != null && now.isBefore(round.lastReflectionEnd);
        boolean enough = round.paidUnits >= round.minimumUnits;
        if (round.state == RoundState.OPEN && closed && round.openUnits == 0 && !(enough && reflecting)) {
            end(round, enough ? RoundState.FUNDED : RoundState.FAILED, null);
        }
    }

    /** @throws FundingRuleViolation when the round has its outcome */
    void end(FundingRound round, RoundState outcome, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (outcome == RoundState.CANCELLED) {
            round.requireLive();
            Commitment.in(round, CommitmentState.OPEN).forEach(it -> {
                it.lapse(now);
                release(it);
                letters.notWanted(it);
            });
        }
        round.end(outcome, reason, now);
        journal.ended(round);
        if (outcome == RoundState.FUNDED) {
            takeFee(round);
        }
        ended.fire(new RoundEnded(round));
        Commitment.in(round, CommitmentState.PAID).forEach(it -> {
            if (outcome != RoundState.FUNDED) {
                it.owe();
                refunds.order(it);
            }
            investors.of(it.caseId).ifPresent(investor -> letters.ended(it, investor));
        });
    }

    /** Nothing is expected for this commitment any more. */
    void release(Commitment it) {
        ledger.voidPending(it.pledge);
        payments.expectNoMore(it.id);
    }

    private void takeFee(FundingRound round) {
        Money fee = round.fee(round.price(round.paidUnits));
        if (fee.isPositive()) {
            ledger.transfer("round-fee/" + round.id, AccountRef.of(Purpose.ESCROW, round.id, round.currency),
                    AccountRef.of(Purpose.FEES, round.id, round.currency), fee);
        }
    }
}
