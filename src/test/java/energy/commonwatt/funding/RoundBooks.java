package energy.commonwatt.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import energy.commonwatt.chain.RoundTotals;
import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.ledger.Purpose;

/** One round as a person with pencil and paper would have it, from the words of the offer alone. Money in minor units. */
final class RoundBooks {

    /** A promise to pay. */
    static final class Promise {

        final UUID id;
        final String subject;
        final long units;
        final Instant revocableBefore;
        final Instant payableBefore;
        CommitmentState state = CommitmentState.OPEN;
        boolean revoked;
        /** Paid back, and returned by the payee's bank. */
        boolean sentBack;

        Promise(Commitment made, String subject) {
            id = made.id;
            this.subject = subject;
            units = made.units;
            revocableBefore = made.reflectionEndsAt;
            payableBefore = made.paymentDueAt;
        }
    }

    private static final Duration LONGEST_SUSPENSION = Duration.ofDays(30);
    private static final long WHOLE = 10_000;

    private final OfferTerms terms;
    private final long price;
    final List<Promise> promises = new ArrayList<>();
    RoundState state = RoundState.OPEN;
    /** Received for no promise of this round that still stood. */
    long unallocated;
    private Instant suspendedAt;
    private Instant lastReflection = Instant.MIN;

    RoundBooks(OfferTerms terms) {
        this.terms = terms;
        price = terms.unitPrice().minorUnits();
    }

    boolean takes(long units, Instant now) {
        return state == RoundState.OPEN && now.isBefore(terms.closesAt()) && units >= terms.minimumTicketUnits()
                && units <= terms.capUnits() - sum(CommitmentState.OPEN) - sum(CommitmentState.PAID);
    }

    void promised(Promise it) {
        promises.add(it);
        if (it.revocableBefore != null && it.revocableBefore.isAfter(lastReflection)) {
            lastReflection = it.revocableBefore;
        }
    }

    boolean mayRevoke(Promise it, Instant now) {
        return state.isLive() && it.revocableBefore != null && now.isBefore(it.revocableBefore)
                && (it.state == CommitmentState.OPEN || it.state == CommitmentState.PAID);
    }

    void revoked(Promise it) {
        it.revoked = true;
        it.state = it.state == CommitmentState.OPEN ? CommitmentState.REVOKED : CommitmentState.OWED;
    }

    void paid(Promise it, Instant now) {
        it.state = CommitmentState.PAID;
        look(now);
    }

    void suspended(Instant now) {
        state = RoundState.SUSPENDED;
        suspendedAt = now;
    }

    void cancelled() {
        state = RoundState.CANCELLED;
        change(CommitmentState.OPEN, CommitmentState.LAPSED);
        change(CommitmentState.PAID, CommitmentState.OWED);
    }

    /** What time alone brings. */
    void passed(Instant now) {
        if (state == RoundState.SUSPENDED && now.isAfter(suspendedAt.plus(LONGEST_SUSPENSION))) {
            cancelled();
        } else if (state.isLive()) {
            look(now);
        }
    }

    private void look(Instant now) {
        promises.stream().filter(it -> it.state == CommitmentState.OPEN && !now.isBefore(it.payableBefore))
                .forEach(it -> it.state = CommitmentState.LAPSED);
        long paid = sum(CommitmentState.PAID);
        boolean over = paid == terms.capUnits() || !now.isBefore(terms.closesAt());
        if (state != RoundState.OPEN || !over || sum(CommitmentState.OPEN) > 0) {
            return;
        }
        if (paid < terms.minimumUnits()) {
            state = RoundState.FAILED;
            change(CommitmentState.PAID, CommitmentState.OWED);
        } else if (!now.isBefore(lastReflection)) {
            state = RoundState.FUNDED;
        }
    }

    private void change(CommitmentState from, CommitmentState to) {
        promises.stream().filter(it -> it.state == from).forEach(it -> it.state = to);
    }

    private long sum(CommitmentState wanted) {
        return promises.stream().filter(it -> it.state == wanted).mapToLong(it -> it.units).sum();
    }

    private long sentBack() {
        return promises.stream().filter(it -> it.sentBack).mapToLong(it -> it.units).sum();
    }

    private long fee() {
        return state == RoundState.FUNDED ? sum(CommitmentState.PAID) * price * terms.feeBasisPoints() / WHOLE : 0;
    }

    /** What came to the bank for this round and has not left it. */
    long atBank() {
        return (sum(CommitmentState.PAID) + sum(CommitmentState.OWED) + sentBack()) * price + unallocated;
    }

    /** The platform's own books of the round. */
    void compare(FundingRound round) {
        assertEquals(state, round.state);
        assertEquals(units(), List.of(round.openUnits, round.paidUnits, round.owedUnits, round.refundedUnits), "round");
        promises.forEach(it -> assertEquals(it.state, Commitment.<Commitment>findById(it.id).state, "commitment"));
    }

    void compare(Ledger ledger, UUID round) {
        assertEquals(List.of(sum(CommitmentState.PAID) * price - fee(), sum(CommitmentState.OPEN) * price),
                List.of(posted(ledger, Purpose.ESCROW, round),
                        ledger.balance(AccountRef.of(Purpose.ESCROW, round, "EUR")).pendingIn().minorUnits()),
                "escrow and pledged");
        assertEquals(List.of((sum(CommitmentState.OWED) + sentBack()) * price, fee(), 0L),
                List.of(posted(ledger, Purpose.PAYABLE, round), posted(ledger, Purpose.FEES, round),
                        posted(ledger, Purpose.RELEASED, round)),
                "payable, fees and released");
    }

    private static long posted(Ledger ledger, Purpose purpose, UUID round) {
        return ledger.balance(AccountRef.of(purpose, round, "EUR")).posted().minorUnits();
    }

    /** The chain's, once it has every entry. */
    void compare(RoundTotals chain) {
        String expected = state == RoundState.SUSPENDED ? RoundState.OPEN.name() : state.name();
        assertEquals(expected, chain.state().name(), "chain");
        assertEquals(units(), List.of(chain.openUnits(), chain.paidUnits(), chain.owedUnits(), chain.refundedUnits()), "chain");
    }

    private List<Long> units() {
        return List.of(sum(CommitmentState.OPEN), sum(CommitmentState.PAID), sum(CommitmentState.OWED),
                sum(CommitmentState.REFUNDED));
    }
}
