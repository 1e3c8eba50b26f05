package energy.commonwatt.construction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import energy.commonwatt.chain.RoundsNode;
import energy.commonwatt.funding.Commitment;
import energy.commonwatt.funding.FundingRound;
import energy.commonwatt.funding.OfferService;
import energy.commonwatt.funding.OfferTerms;
import energy.commonwatt.funding.ReturnKind;
import energy.commonwatt.funding.RoundStage;
import energy.commonwatt.money.Money;
import energy.commonwatt.payments.PaymentOrders;
import energy.commonwatt.projects.MilestonePlan;
import energy.commonwatt.testsupport.Histories;
import energy.commonwatt.testsupport.Investing;
import energy.commonwatt.testsupport.MovableClock;
import energy.commonwatt.testsupport.OurBank;
import energy.commonwatt.testsupport.Plants;
import io.quarkus.hibernate.orm.panache.Panache;

/** One escrow as the platform has it, as a chain has it, and as its {@link EscrowBooks} have it. */
final class EscrowLife {

    /**
     * What an escrow lives with.
     *
     * @param evidence like {@code attester} and {@code releases} outside any transaction of its own: what they refuse must not undo the
     *        others' steps
     * @param seen counts what happened, over all histories
     */
    record World(OfferService offers, RoundStage stage, MilestonePlans plans, EvidenceService evidence,
            AttesterService attester, ReleaseService releases, DelayNotices delays, PaymentOrders orders, OurBank bank,
            MovableClock clock, RoundsNode node, String plant, String investor, Histories.Seen seen) {
    }

    /** What an offer asks for, in units, and what it gets. */
    record Offer(long minimum, long target, long cap, long paid) {
    }

    private static final long PRICE = 10_000;
    private static final int FEE = 150;
    private static final Duration OPEN = Duration.ofHours(24);

    private final World world;
    private final Offer offer;
    private final UUID id;
    private final byte[] chainId;
    private final EscrowBooks books;
    private final EscrowBank bank;
    final EscrowPeople people;
    private Instant now;
    private int mined;

    /** @param plan of the whole target less the fee */
    EscrowLife(World world, Instant start, Offer offer, MilestonePlan plan) {
        this.world = world;
        this.offer = offer;
        world.node.startAgain();
        moveTo(start);
        OfferTerms terms = new OfferTerms(Money.euros(PRICE), offer.minimum, offer.target, offer.cap, 1, now, now.plus(OPEN),
                ReturnKind.INTEREST, 450, 60, FEE);
        id = world.offers.propose(world.plant, Plants.OPERATOR, "proposer", terms, Investing.sheet()).id;
        world.plans.write(id, Plants.OPERATOR, "proposer", plan, BuildingSite.payee());
        FundingRound round = world.offers.approve(id, "decider");
        chainId = round.chainId;
        List<EscrowBooks.Step> steps = new ArrayList<>();
        Milestone.of(Escrow.findById(id)).forEach(
                it -> steps.add(new EscrowBooks.Step(it, plan.milestones().get(it.number), plan.graceDays())));
        books = new EscrowBooks(steps);
        bank = new EscrowBank(world.bank, world.orders, books, world.seen);
        people = new EscrowPeople(world, id, round.project.log(), books, bank);
    }

    static long financing(long target) {
        return target * PRICE - target * PRICE * FEE / 10_000;
    }

    private void moveTo(Instant time) {
        now = time;
        world.clock.set(now);
    }

    private void saw(String what) {
        world.seen.count(what);
    }

    boolean isStarted() {
        return books.started;
    }

    /** The offer gets its money, and its end. */
    void fund() {
        if (books.started) {
            return;
        }
        Commitment made = world.stage.commit(id, world.investor, offer.paid * PRICE / 100);
        assertEquals(1, world.bank.paidIn(offer.paid * PRICE, made.reference));
        if (offer.paid < offer.cap) {
            moveTo(FundingRound.<FundingRound>findById(id).closesAt);
            world.stage.advance(id);
        }
        books.start(offer.paid * PRICE, FEE);
        saw(offer.paid < offer.target ? "funded below the target" : "funded");
    }

    void pass(Duration time) {
        moveTo(now.plus(time));
    }

    /** To the moment at which something becomes late or overdue, or a little before it. */
    void passToEdge(Duration before) {
        books.edge(now.plus(before)).map(it -> it.minus(before)).ifPresent(this::moveTo);
    }

    /** The platform looks at the clock, as it does by itself. */
    void look() {
        world.delays.look(id);
        int told = books.told.size();
        books.noticed(now);
        saw(books.told.size() > told ? "delay noticed" : "no delay noticed");
    }

    void about(int which, BiConsumer<EscrowPeople, EscrowBooks.Step> act) {
        act.accept(people, books.steps.get(which % books.steps.size()));
    }

    /** At the bank, with one of the tranches that were ordered. */
    void atBank(int which, BiConsumer<EscrowBank, EscrowBooks.Step> act) {
        List<EscrowBooks.Step> ordered = books.steps.stream().filter(it -> it.order != null).toList();
        if (!ordered.isEmpty()) {
            act.accept(bank, ordered.get(which % ordered.size()));
        }
    }

    /** Brings the new entries to the chain; then platform, pages, ledger, bank, chain and books are one. */
    void compare() {
        Panache.getEntityManager().flush();
        Panache.getEntityManager().clear();
        mined = world.node.mineAfter(mined, chainId, now);
        Escrow escrow = Escrow.findById(id);
        books.compare(escrow, now);
        books.compare(world.bank, id);
        books.compare(world.node.escrow(chainId), escrow.entries);
        bank.compare();
    }

    @Override
    public String toString() {
        return offer + " " + books;
    }

    /** What the escrow came to, and that the ledger's balances are what its transfers come to. */
    void end() {
        assertEquals(List.of(), world.bank.ledger().differences());
        saw("ended " + books.phase(now));
    }
}
