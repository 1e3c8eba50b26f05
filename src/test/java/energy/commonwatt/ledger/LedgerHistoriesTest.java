package energy.commonwatt.ledger;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.StackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * A thousand random histories of one round's money against a model that only counts; after every step all balances are compared, and a
 * history that fails is made as short as possible. {@code -Dledger.histories=N} runs more, {@code -Dledger.seed=S} begins with another
 * seed.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class LedgerHistoriesTest {

    private static final int STEPS = 12;
    private static final int MOST_CUTS = 200;

    /** What histories are made of; if they never came so far, they would show little. */
    private static final Set<String> ALL = Set.of("transfer done", "transfer refused", "pend done", "pend refused", "post done",
            "post refused", "void done", "repeat done");

    @Inject
    Ledger ledger;

    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void anyHistory_isWhatAModelCounts() {
        long first = Long.getLong("ledger.seed", 1);
        int count = Integer.getInteger("ledger.histories", 1_000);
        // jqwik's engine and Quarkus' extension do not run the same test; a session lends it the generators.
        JqwikSession.run(() -> {
            var histories = histories().generator(count);
            for (long seed = first; seed < first + count; seed++) {
                var history = histories.next(new Random(seed));
                if (failure(history).isPresent()) {
                    throw new AssertionError("seed " + seed, failure(shortest(history)).orElseThrow());
                }
            }
        });
        assertTrue(count < 100 || ALL.stream().allMatch(it -> seen.getOrDefault(it, 0) > count / 20), seen.toString());
    }

    private Arbitrary<ActionChain<Bookkeeping>> histories() {
        return ActionChain.startWith(() -> new Bookkeeping(ledger, seen))
                .withAction(6, (Action.Independent<Bookkeeping>) LedgerHistoriesTest::move)
                .withAction(3, new Action.Dependent<Bookkeeping>() {

                    @Override
                    public boolean precondition(Bookkeeping books) {
                        return books.hasOpen();
                    }

                    @Override
                    public Arbitrary<Transformer<Bookkeeping>> transformer(Bookkeeping books) {
                        return resolve();
                    }
                })
                .withAction(1, new Action.Dependent<Bookkeeping>() {

                    @Override
                    public boolean precondition(Bookkeeping books) {
                        return books.hasDone();
                    }

                    @Override
                    public Arbitrary<Transformer<Bookkeeping>> transformer(Bookkeeping books) {
                        return which().map(it -> Transformer.mutate("repeat " + it, at -> at.repeat(it)));
                    }
                })
                .withMaxTransformations(STEPS)
                .map(chain -> chain.withInvariant("stored = recomputed = counted", Bookkeeping::compare));
    }

    /** Often the way that money really goes, sometimes any way at all, even into another currency. */
    private static Arbitrary<Transformer<Bookkeeping>> move() {
        int places = Bookkeeping.ACCOUNTS * Bookkeeping.CURRENCIES.size();
        Arbitrary<Integer> any = Arbitraries.integers().between(0, places - 1);
        Arbitrary<Integer> way = Arbitraries.of(0, 1, 2, Bookkeeping.ACCOUNTS, Bookkeeping.ACCOUNTS + 1);
        Arbitrary<int[]> usual = way.map(from -> new int[]{from, from + 1});
        Arbitrary<int[]> odd = Combinators.combine(any, any).as((from, to) -> new int[]{from, to});
        Arbitrary<int[]> ends = Arbitraries.frequencyOf(Tuple.of(2, usual), Tuple.of(1, odd));
        return Combinators.combine(Arbitraries.of(false, false, true), ends, Arbitraries.longs().between(0, 50))
                .as((pending, end, amount) -> Transformer.mutate(
                        (pending ? "pend " : "transfer ") + amount + " from " + end[0] + " to " + end[1],
                        books -> books.move(pending, end[0], end[1], amount)));
    }

    private static Arbitrary<Transformer<Bookkeeping>> resolve() {
        return Combinators.combine(Arbitraries.of(true, false), which())
                .as((post, it) -> Transformer.mutate((post ? "post " : "void ") + it, books -> books.resolve(post, it)));
    }

    private static Arbitrary<Integer> which() {
        return Arbitraries.integers().between(0, STEPS);
    }

    /** Undone at its end: each history begins with an empty ledger of its own currencies. */
    private static Optional<Throwable> failure(Shrinkable<ActionChain<Bookkeeping>> history) {
        QuarkusTransaction.begin();
        try {
            history.value().run();
            return Optional.empty();
        } catch (Throwable told) {
            return Optional.of(told);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static Shrinkable<ActionChain<Bookkeeping>> shortest(Shrinkable<ActionChain<Bookkeeping>> failing) {
        var shortest = failing;
        for (int cut = 0; cut < MOST_CUTS; cut++) {
            var shorter = shortest.shrink().filter(it -> failure(it).isPresent()).findFirst();
            if (shorter.isEmpty()) {
                return shortest;
            }
            shortest = shorter.get();
        }
        return shortest;
    }
}
