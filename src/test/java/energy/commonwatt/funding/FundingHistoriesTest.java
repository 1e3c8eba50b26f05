package energy.commonwatt.funding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import energy.commonwatt.chain.ChainConfig;
import energy.commonwatt.chain.RoundsNode;
import energy.commonwatt.construction.PlanStage;
import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.onboarding.Evidence;
import energy.commonwatt.onboarding.Investors;
import energy.commonwatt.payments.PaymentOrders;
import energy.commonwatt.payments.Payments;
import energy.commonwatt.payments.StatementImport;
import energy.commonwatt.projects.ProjectService;
import energy.commonwatt.records.Records;
import energy.commonwatt.testsupport.Histories;
import energy.commonwatt.testsupport.Investing;
import energy.commonwatt.testsupport.MovableClock;
import energy.commonwatt.testsupport.OurBank;
import energy.commonwatt.testsupport.Plants;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * Random histories of rounds, with the periods of the law, bank statements and the contract on a chain of their own. After every step the
 * chain's totals, the ledger's, the bank's and those of a model that only counts are the same.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class FundingHistoriesTest {

    private static final int STEPS = 20;

    /** What histories are made of; if they never came so far, they would show little. */
    private static final Set<String> ALL = Set.of("committed", "commitment refused", "paid", "paid in vain",
            "revoked when REVOKED",
            "revoked when OWED", "revoked twice", "revocation refused", "paid back", "sent back", "suspended", "resumed",
            "sheet replaced",
            "withdrawn", "ended FUNDED", "ended FAILED", "ended CANCELLED", "ended OPEN");

    @Inject
    ProjectService projects;
    @Inject
    OfferService offers;
    @Inject
    PlanStage plans;
    @Inject
    RoundClosing closing;
    @Inject
    StatementImport statements;
    @Inject
    PaymentOrders orders;
    @Inject
    Ledger ledger;
    @Inject
    MovableClock clock;
    @Inject
    Investors investors;
    @Inject
    Evidence evidence;
    @Inject
    Payments payments;
    @Inject
    InvestmentChecks checks;
    @Inject
    ReflectionPeriod periods;
    @Inject
    RoundJournal journal;
    @Inject
    RoundEnding ending;
    @Inject
    Refunds refunds;
    @Inject
    FundingLetters letters;
    @Inject
    Records records;
    @Inject
    ChainConfig chain;

    private final Histories.Seen seen = new Histories.Seen();

    @Test
    void anyHistory_isTheSameInLedgerBankAndChain(@TempDir Path directory) {
        var config = new SmallRyeConfigBuilder().withMapping(FundingConfig.class).build().getConfigMapping(FundingConfig.class);
        QuarkusMock.installMockForType(new ReflectionPeriod(config, chain), ReflectionPeriod.class);
        try (RoundsNode node = new RoundsNode(directory)) {
            Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
            int count = new Histories<>("funding", 100, RoundLife::end).run(histories(world(node), start));
            assertTrue(count < 100 || ALL.stream().allMatch(it -> seen.of(it) > 0), seen.toString());
        } finally {
            clock.release();
        }
    }

    private RoundLife.World world(RoundsNode node) {
        String plant = Plants.approved(projects, "Europe/Paris", 10_000, "M1");
        List<String> people = List.of(Investing.investor(), Investing.investor(), Investing.investor(),
                Investing.sophisticated());
        InvestService investing = new InvestService(investors, evidence, ledger, payments, checks, periods, journal, ending,
                refunds, letters, records, clock);
        return new RoundLife.World(offers, plans, investing, closing, new OurBank(statements, ledger), orders, clock, node,
                plant, people, seen);
    }

    private static Arbitrary<Arbitrary<ActionChain<RoundLife>>> histories(RoundLife.World world, Instant start) {
        return Combinators.combine(between(1, 6), between(0, 6), between(1, 2), Arbitraries.of(1, 24, 24 * 7, 24 * 20))
                .as((minimum, more, ticket, hours) -> ActionChain
                        .startWith(() -> new RoundLife(world, start, minimum, more, ticket, Duration.ofHours(hours)))
                        .withAction(8, (Action.Independent<RoundLife>) FundingHistoriesTest::step)
                        .withAction(9, new Histories.When<>(RoundLife::hasPromises, it -> stepOfAPromise()))
                        .withMaxTransformations(STEPS)
                        .map(chain -> chain.withInvariant("chain = ledger = bank = counted", RoundLife::compare)));
    }

    private static Arbitrary<Transformer<RoundLife>> step() {
        Arbitrary<Transformer<RoundLife>> commit = Combinators.combine(between(0, 3), between(1, 5))
                .as((who, units) -> mutate(who + " commits to " + units, it -> it.commit(who, units)));
        Arbitrary<Transformer<RoundLife>> pass = Arbitraries.of(1, 1, 24, 24 * 5, 24 * 11, 24 * 31).map(Duration::ofHours)
                .map(time -> mutate("pass " + time, it -> it.pass(time)));
        return Arbitraries.frequencyOf(Tuple.of(12, commit), Tuple.of(9, pass),
                Tuple.of(3, Arbitraries.just(mutate("suspend or resume", RoundLife::suspendOrResume))),
                Tuple.of(1, Arbitraries.just(mutate("replace the sheet", RoundLife::replaceSheet))),
                Tuple.of(1, Arbitraries.just(mutate("withdraw", RoundLife::withdraw))));
    }

    private static Arbitrary<Transformer<RoundLife>> stepOfAPromise() {
        return between(0, STEPS).flatMap(which -> Arbitraries.frequency(
                Tuple.of(9, mutate("pay " + which, it -> it.pay(which, 0))),
                Tuple.of(1, mutate("pay too much for " + which, it -> it.pay(which, 1))),
                Tuple.of(3, mutate("revoke " + which, it -> it.revoke(which))),
                Tuple.of(4, mutate("pay back " + which, it -> it.payBack(which)))));
    }

    private static Transformer<RoundLife> mutate(String what, Consumer<RoundLife> change) {
        return Transformer.mutate(what, change);
    }

    private static Arbitrary<Integer> between(int least, int most) {
        return Arbitraries.integers().between(least, most);
    }
}
