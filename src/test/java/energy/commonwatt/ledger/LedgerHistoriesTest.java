package energy.commonwatt.ledger;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.Histories;
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
 * A thousand random histories of one round's money against a model that only counts; after every step all balances are compared, and at
 * the end of each they are recounted.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class LedgerHistoriesTest {

    private static final int STEPS = 12;

    /** What histories are made of; if they never came so far, they would show little. */
    private static final Set<String> ALL = Set.of("transfer done", "transfer refused", "pend done", "pend refused", "post done",
            "post refused", "void done", "repeat done");

    @Inject
    Ledger ledger;

    private final Histories.Seen seen = new Histories.Seen();

    @Test
    void anyHistory_isWhatAModelCounts() {
        int count = new Histories<Bookkeeping>("ledger", 1_000, Bookkeeping::recount).run(Arbitraries.just(histories()));
        assertTrue(count < 100 || ALL.stream().allMatch(it -> seen.of(it) > count / 20), seen.toString());
    }

    private Arbitrary<ActionChain<Bookkeeping>> histories() {
        return ActionChain.startWith(() -> new Bookkeeping(ledger, seen))
                .withAction(6, (Action.Independent<Bookkeeping>) LedgerHistoriesTest::move)
                .withAction(3, new Histories.When<>(Bookkeeping::hasOpen, it -> resolve()))
                .withAction(1, new Histories.When<>(Bookkeeping::hasDone,
                        it -> which().map(done -> Transformer.mutate("repeat " + done, at -> at.repeat(done)))))
                .withMaxTransformations(STEPS)
                .map(chain -> chain.withInvariant("stored = counted", Bookkeeping::compare));
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
}
