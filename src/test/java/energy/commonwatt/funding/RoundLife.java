package energy.commonwatt.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import energy.commonwatt.chain.RoundsNode;
import energy.commonwatt.construction.PlanStage;
import energy.commonwatt.ledger.AccountRef;
import energy.commonwatt.money.Money;
import energy.commonwatt.payments.PaymentOrder;
import energy.commonwatt.payments.PaymentOrders;
import energy.commonwatt.testsupport.Histories;
import energy.commonwatt.testsupport.Investing;
import energy.commonwatt.testsupport.MovableClock;
import energy.commonwatt.testsupport.OurBank;
import energy.commonwatt.testsupport.Plants;
import io.quarkus.hibernate.orm.panache.Panache;

/** One round as the platform has it, as a chain has it, and as its {@link RoundBooks} have it. */
final class RoundLife {

    /**
     * What a round lives with.
     *
     * @param investing outside any transaction of its own: what it refuses must not undo the others' steps
     * @param seen counts what happened, over all histories
     */
    record World(OfferService offers, PlanStage plans, InvestService investing, RoundClosing closing, OurBank bank,
            PaymentOrders orders, MovableClock clock, RoundsNode node, String plant, List<String> people,
            Histories.Seen seen) {
    }

    private static final long PRICE = 10_000;
    private static final Consents READ = new Consents(true, false, false, null);

    private final World world;
    private final UUID id;
    private final byte[] chainId;
    private final RoundBooks books;
    private final long bankBefore;
    private final long unallocatedBefore;
    private Instant now;
    private int mined;

    RoundLife(World world, Instant start, long minimum, long more, long ticket, Duration open) {
        this.world = world;
        world.node.startAgain();
        moveTo(start);
        OfferTerms terms = new OfferTerms(Money.euros(PRICE), minimum, minimum, minimum + more, Math.min(ticket, minimum), now,
                now.plus(open), ReturnKind.INTEREST, 450, 60, 150);
        id = world.offers.propose(world.plant, Plants.OPERATOR, "proposer", terms, Investing.sheet()).id;
        world.plans.plan(id);
        chainId = world.offers.approve(id, "decider").chainId;
        books = new RoundBooks(terms);
        bankBefore = posted(AccountRef.bank("EUR"));
        unallocatedBefore = posted(AccountRef.unallocated("EUR"));
    }

    private void moveTo(Instant time) {
        now = time;
        world.clock.set(now);
    }

    private long posted(AccountRef account) {
        return world.bank.posted(account);
    }

    private void saw(String what) {
        world.seen.count(what);
    }

    boolean hasPromises() {
        return !books.promises.isEmpty();
    }

    private RoundBooks.Promise promise(int which) {
        return books.promises.get(which % books.promises.size());
    }

    void commit(int person, long units) {
        String subject = world.people.get(person % world.people.size());
        boolean taken = books.takes(units, now);
        if (taken) {
            world.investing.show(id, subject);
        }
        var intent = new InvestService.Intent(id, UUID.randomUUID().toString(), Money.euros(units * PRICE));
        Optional<Commitment> made = Histories.unlessRefused(() -> world.investing.commit(intent, READ, subject));
        assertEquals(taken, made.isPresent(), units + " units");
        made.ifPresent(it -> books.promised(new RoundBooks.Promise(it, subject)));
        saw(taken ? "committed" : "commitment refused");
    }

    /** @param more cents than were asked for */
    void pay(int which, long more) {
        RoundBooks.Promise it = promise(which);
        boolean expected = it.state == CommitmentState.OPEN && more == 0;
        long cents = it.units * PRICE + more;
        String reference = Commitment.<Commitment>findById(it.id).reference;
        assertEquals(expected ? 1 : 0, world.bank.paidIn(cents, reference));
        if (expected) {
            books.paid(it, now);
        } else {
            books.unallocated += cents;
        }
        saw(expected ? "paid" : "paid in vain");
    }

    void revoke(int which) {
        RoundBooks.Promise it = promise(which);
        boolean before = it.revoked;
        boolean may = books.mayRevoke(it, now);
        Panache.getEntityManager().flush();
        assertEquals(before || may, Histories.unlessRefused(() -> world.investing.revoke(it.id, it.subject)).isPresent());
        if (may) {
            books.revoked(it);
        }
        saw(may ? "revoked when " + it.state : before ? "revoked twice" : "revocation refused");
    }

    /** Two administrators, a file, and the bank that carries it out; the second time the payee's bank sends it back. */
    void payBack(int which) {
        RoundBooks.Promise it = promise(which);
        List<PaymentOrder> ordered = PaymentOrder.list("about", it.id);
        assertEquals(it.state == CommitmentState.OWED || it.state == CommitmentState.REFUNDED, !ordered.isEmpty(), "ordered");
        if (it.state == CommitmentState.OWED) {
            List<UUID> ids = List.of(ordered.getFirst().id);
            world.orders.approve(ids, "first");
            world.orders.approve(ids, "second");
            world.orders.file("first");
            world.bank.paidOut(it.units * PRICE, ordered.getFirst().endToEnd);
            it.state = CommitmentState.REFUNDED;
            saw("paid back");
        } else if (it.state == CommitmentState.REFUNDED && !it.sentBack) {
            world.bank.sentBack(it.units * PRICE, ordered.getFirst().endToEnd);
            it.sentBack = true;
            saw("sent back");
        }
    }

    void pass(Duration time) {
        moveTo(now.plus(time));
        world.closing.advance(id);
        books.passed(now);
    }

    void suspendOrResume() {
        if (books.state == RoundState.OPEN) {
            world.offers.suspend(id, "administrator", "Part C names the wrong owner");
            books.suspended(now);
            saw("suspended");
        } else if (books.state == RoundState.SUSPENDED) {
            world.offers.resume(id, "administrator");
            books.state = RoundState.OPEN;
            saw("resumed");
        }
    }

    void replaceSheet() {
        if (books.state.isLive()) {
            world.offers.replaceSheet(id, Plants.OPERATOR, "proposer", Investing.sheet());
            saw("sheet replaced");
        }
    }

    void withdraw() {
        if (books.state.isLive()) {
            world.offers.withdraw(id, "administrator", "The roof was sold");
            books.cancelled();
            saw("withdrawn");
        }
    }

    /** Brings the new entries to the chain; then platform, ledger, bank, chain and books are one. */
    void compare() {
        Panache.getEntityManager().flush();
        Panache.getEntityManager().clear();
        mined = world.node.mineAfter(mined, chainId, now);
        books.compare(FundingRound.<FundingRound>findById(id));
        books.compare(world.bank.ledger(), id);
        books.compare(world.node.totals(chainId));
        assertEquals(List.of(books.atBank(), books.unallocated),
                List.of(posted(AccountRef.bank("EUR")) - bankBefore,
                        posted(AccountRef.unallocated("EUR")) - unallocatedBefore),
                "bank and unallocated");
        assertTrue(mined > 0);
    }

    /** What the round came to, and that the ledger's balances are what its transfers come to. */
    void end() {
        assertEquals(List.of(), world.bank.ledger().differences());
        saw("ended " + books.state);
    }
}
