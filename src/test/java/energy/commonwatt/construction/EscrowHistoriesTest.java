package energy.commonwatt.construction;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import energy.commonwatt.chain.AttesterKeys;
import energy.commonwatt.chain.EscrowOutbox;
import energy.commonwatt.chain.RoundsNode;
import energy.commonwatt.funding.OfferService;
import energy.commonwatt.funding.RoundStage;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.payments.PaymentOrders;
import energy.commonwatt.payments.Payments;
import energy.commonwatt.payments.StatementImport;
import energy.commonwatt.projects.MilestoneKind;
import energy.commonwatt.projects.MilestonePlan;
import energy.commonwatt.projects.PlannedMilestone;
import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.testsupport.Histories;
import energy.commonwatt.testsupport.Investing;
import energy.commonwatt.testsupport.MovableClock;
import energy.commonwatt.testsupport.OurBank;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * Random histories of escrows, with plans of every kind, people who do what they must not, a bank and the contract on a chain of their own.
 * After every step the chain's totals, the ledger's, the bank's, what pages show and those of a model that only counts are the same.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class EscrowHistoriesTest {

    private static final int USUAL = 60;
    private static final int STEPS = 28;

    /** What histories are made of; if they never came so far, they would show little. */
    private static final Set<String> ALL = Set.of("funded", "funded below the target", "uploaded twice", "uploaded by engineer",
            "upload refused", "upload of nothing refused", "hand in", "hand in refused", "confirm", "confirm refused", "reject",
            "reject refused", "first half", "first half refused", "release", "withdrawal", "withdrawal refused", "halt",
            "halt refused", "resume", "resume refused", "delay noticed", "filed", "paid", "sent back", "ordered again",
            "paid again", "ended running", "ended stopped", "ended halted", "ended complete");

    /** Two who may release, one who may attest too, one of the operator and one of the attester. */
    private static final List<ReleaseService.Administrator> ADMINISTRATORS = List.of(BuildingSite.FIRST, BuildingSite.FIRST,
            BuildingSite.SECOND, BuildingSite.SECOND,
            new ReleaseService.Administrator("engineer", Optional.empty()),
            new ReleaseService.Administrator("third", Optional.of(Plants.OPERATOR)),
            new ReleaseService.Administrator("fourth", Optional.of(Plants.ATTESTER)));

    private static final List<AttesterService.Engineer> ENGINEERS = List.of(BuildingSite.ENGINEER, BuildingSite.ENGINEER,
            new AttesterService.Engineer(Plants.OPERATOR, "engineer"),
            new AttesterService.Engineer(Plants.ATTESTER, "operator"));

    @Inject
    ProjectService projects;
    @Inject
    OfferService offers;
    @Inject
    RoundStage stage;
    @Inject
    BuildingSite site;
    @Inject
    MilestonePlans plans;
    @Inject
    EscrowJournal journal;
    @Inject
    ConstructionConfig config;
    @Inject
    EscrowOutbox outbox;
    @Inject
    AttesterKeys keys;
    @Inject
    DelayNotices delays;
    @Inject
    Payments payments;
    @Inject
    PaymentOrders orders;
    @Inject
    StatementImport statements;
    @Inject
    Ledger ledger;
    @Inject
    MovableClock clock;

    private final Histories.Seen seen = new Histories.Seen();

    @Test
    void anyHistory_isTheSameInLedgerBankAndChain(@TempDir Path directory) {
        RoundStage.await("the chain was reached", () -> outbox.chainId().isPresent());
        try (RoundsNode node = new RoundsNode(directory)) {
            // Noon: no day of a plan begins or ends while a few blocks are mined.
            Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(36, ChronoUnit.HOURS);
            int count = new Histories<>("construction", USUAL, EscrowLife::end).run(histories(world(node), start));
            assertTrue(count < USUAL || ALL.stream().allMatch(it -> seen.of(it) > 0), seen.toString());
        } finally {
            clock.release();
        }
    }

    private EscrowLife.World world(RoundsNode node) {
        String plant = Plants.approved(projects, "Europe/Paris", 10_000, "M1");
        site.registerAttester();
        return new EscrowLife.World(offers, stage, plans, new EvidenceService(journal, config, clock),
                new AttesterService(journal, outbox, keys, clock), new ReleaseService(ledger, payments, journal, clock), delays,
                orders, new OurBank(statements, ledger), clock, node, plant, Investing.sophisticated(), seen);
    }

    private static Arbitrary<Arbitrary<ActionChain<EscrowLife>>> histories(EscrowLife.World world, Instant start) {
        LocalDate today = LocalDate.ofInstant(start, ZoneOffset.UTC);
        return offer().flatMap(offer -> plan(today, offer.target()).map(plan -> ActionChain
                .startWith(() -> new EscrowLife(world, start, offer, plan))
                .withAction(8, (Action.Independent<EscrowLife>) EscrowHistoriesTest::step)
                .withAction(8, (Action.Independent<EscrowLife>) () -> which("go on with", EscrowPeople::goOn))
                .withAction(8,
                        new Histories.When<>(it -> !it.isStarted(), it -> Arbitraries.just(mutate("fund", EscrowLife::fund))))
                .withAction(9, new Histories.When<>(EscrowLife::isStarted, it -> laterStep()))
                .withMaxTransformations(STEPS)
                .map(chain -> chain.withInvariant("pages = chain = ledger = bank = counted", EscrowLife::compare))));
    }

    private static Arbitrary<EscrowLife.Offer> offer() {
        return Combinators.combine(between(1, 4), between(0, 3), between(0, 3), between(0, 9))
                .as((minimum, toTarget, toCap, more) -> new EscrowLife.Offer(minimum, minimum + toTarget,
                        minimum + toTarget + toCap, minimum + more % (toTarget + toCap + 1)));
    }

    /** Some milestones without money, some with a cent; the last one has the rest. */
    private static Arbitrary<MilestonePlan> plan(LocalDate today, long target) {
        Arbitrary<PlannedMilestone> milestone = Combinators.combine(Arbitraries.of(0L, 1L, target * 2_000, target * 3_001),
                Arbitraries.of(0, 1, 10, 40), Arbitraries.of(true, true, false), Arbitraries.of(true, true, false))
                .as((part, days, inOrder, stops) -> new PlannedMilestone(MilestoneKind.OTHER, "A step", "A signed protocol",
                        today.plusDays(days), part, inOrder, stops));
        return Combinators.combine(milestone.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(7, 30))
                .as((drawn, grace) -> BuildingSite.plan(oneAfterTheOther(drawn, EscrowLife.financing(target)), grace));
    }

    private static List<PlannedMilestone> oneAfterTheOther(List<PlannedMilestone> drawn, long financing) {
        List<PlannedMilestone> milestones = new ArrayList<>();
        LocalDate dueOn = LocalDate.MIN;
        long left = financing;
        for (PlannedMilestone it : drawn) {
            boolean last = milestones.size() == drawn.size() - 1;
            long part = last ? left : it.trancheMinorUnits();
            dueOn = it.dueOn().isAfter(dueOn) ? it.dueOn() : dueOn;
            milestones.add(new PlannedMilestone(it.kind(), it.name(), it.evidence(), dueOn, part, it.inOrder(), it.stops()));
            left -= part;
        }
        return milestones;
    }

    private static Arbitrary<Transformer<EscrowLife>> step() {
        Arbitrary<Transformer<EscrowLife>> upload = Combinators.combine(milestone(), Arbitraries.of(true, false),
                Arbitraries.of(Plants.OPERATOR, Plants.OPERATOR, Plants.OPERATOR, Plants.OTHER_OPERATOR),
                Arbitraries.of("operator", "operator", "engineer"))
                .as((which, twice, whose, who) -> mutate(who + " of " + whose + " uploads for " + which
                        + (twice ? " twice" : ""),
                        life -> life.about(which, (it, step) -> it.upload(step, twice, whose, who))));
        Arbitrary<Transformer<EscrowLife>> find = Combinators.combine(milestone(), Arbitraries.of(true, false),
                Arbitraries.of(ENGINEERS))
                .as((which, reached, who) -> mutate(who + (reached ? " confirms " : " rejects ") + which,
                        life -> life.about(which, (it, step) -> it.find(step, reached, who))));
        return Arbitraries.frequencyOf(Tuple.of(4, upload),
                Tuple.of(1, which("upload nothing for", EscrowPeople::uploadNothing)),
                Tuple.of(3, which("hand in", EscrowPeople::handIn)), Tuple.of(6, find),
                Tuple.of(6, byAdministrator("releases", EscrowPeople::release)),
                Tuple.of(2, byAdministrator("takes back", EscrowPeople::withdraw)),
                Tuple.of(1,
                        Arbitraries.of("The builder is insolvent", " ")
                                .map(it -> mutate("halt: " + it, life -> life.people.halt(it)))),
                Tuple.of(2, Arbitraries.just(mutate("resume", it -> it.people.resume()))));
    }

    private static Arbitrary<Transformer<EscrowLife>> laterStep() {
        Arbitrary<Transformer<EscrowLife>> pass = Arbitraries.of(1, 3, 10).map(Duration::ofDays)
                .map(time -> mutate("pass " + time, it -> it.pass(time)));
        Arbitrary<Transformer<EscrowLife>> edge = Arbitraries.of(0, 1, 600).map(Duration::ofSeconds)
                .map(time -> mutate("pass until " + time + " before a delay", it -> it.passToEdge(time)));
        return Arbitraries.frequencyOf(Tuple.of(2, pass), Tuple.of(3, edge),
                Tuple.of(2, Arbitraries.just(mutate("look", EscrowLife::look))),
                Tuple.of(1, atBank("file", EscrowBank::file)), Tuple.of(1, atBank("carry out", EscrowBank::carryOut)),
                Tuple.of(2, atBank("send back", EscrowBank::sendBack)), Tuple.of(1, atBank("order again", EscrowBank::again)));
    }

    private static Arbitrary<Transformer<EscrowLife>> atBank(String what, BiConsumer<EscrowBank, EscrowBooks.Step> act) {
        return milestone().map(which -> mutate(what + " " + which, it -> it.atBank(which, act)));
    }

    private interface ByAdministrator {
        void act(EscrowPeople people, EscrowBooks.Step step, ReleaseService.Administrator who);
    }

    private static Arbitrary<Transformer<EscrowLife>> byAdministrator(String what, ByAdministrator act) {
        return Combinators.combine(milestone(), Arbitraries.of(ADMINISTRATORS))
                .as((which, who) -> mutate(who + " " + what + " " + which,
                        life -> life.about(which, (it, step) -> act.act(it, step, who))));
    }

    private static Arbitrary<Transformer<EscrowLife>> which(String what, BiConsumer<EscrowPeople, EscrowBooks.Step> act) {
        return milestone().map(which -> mutate(what + " " + which, it -> it.about(which, act)));
    }

    private static Transformer<EscrowLife> mutate(String what, Consumer<EscrowLife> change) {
        return Transformer.mutate(what, change);
    }

    private static Arbitrary<Integer> milestone() {
        return between(0, 11);
    }

    private static Arbitrary<Integer> between(int least, int most) {
        return Arbitraries.integers().between(least, most);
    }
}
