package energy.commonwatt.testsupport;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import energy.commonwatt.web.RuleViolation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * Random histories on the started platform, each undone at its end; one that fails is made as short as possible. System properties
 * {@code NAME.histories} and {@code NAME.seed} ask for more, or begin with another seed.
 *
 * @param name of the properties
 * @param usual how many without the property
 * @param end what holds at a history's end
 */
public record Histories<S>(String name, int usual, Consumer<S> end) {

    /** Most histories that are run to make two things of one that fails: its beginning simpler, and its steps fewer. */
    private static final int MOST_TRIES = 300;

    /** An action that is taken where it makes sense. */
    public record When<S>(Predicate<S> sense, Function<S, Arbitrary<Transformer<S>>> action) implements Action.Dependent<S> {

        @Override
        public boolean precondition(S state) {
            return sense.test(state);
        }

        @Override
        public Arbitrary<Transformer<S>> transformer(S state) {
            return action.apply(state);
        }
    }

    /** What happened how often, over all histories. */
    public static final class Seen {

        private final Map<String, Integer> counts = new TreeMap<>();

        public void count(String what) {
            counts.merge(what, 1, Integer::sum);
        }

        public int of(String what) {
            return counts.getOrDefault(what, 0);
        }

        @Override
        public String toString() {
            return counts.toString();
        }
    }

    /** @return what the step gave; empty when a rule refused it */
    public static <T> Optional<T> unlessRefused(Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (RuleViolation no) {
            return Optional.empty();
        }
    }

    /**
     * @param kinds what histories start from, and how they go on from there: one that fails is first made simpler, then shorter
     * @return how many there were
     * @throws AssertionError with the seed of the first that fails, and why its shortest form does
     */
    public int run(Arbitrary<Arbitrary<ActionChain<S>>> kinds) {
        long first = Long.getLong(name + ".seed", 1);
        int count = Integer.getInteger(name + ".histories", usual);
        // jqwik's engine and Quarkus' extension do not run the same test; a session lends it the generators.
        JqwikSession.run(() -> {
            for (long seed = first; seed < first + count; seed++) {
                var kind = kinds.generator(count).next(new Random(seed));
                Optional<Throwable> why = failure(history(kind, seed));
                if (why.isPresent()) {
                    throw new AssertionError("seed " + seed, shortestFailure(kind, seed).orElse(why.get()));
                }
            }
        });
        return count;
    }

    private Shrinkable<ActionChain<S>> history(Shrinkable<Arbitrary<ActionChain<S>>> kind, long seed) {
        return kind.value().generator(usual).next(new Random(seed));
    }

    private Optional<Throwable> shortestFailure(Shrinkable<Arbitrary<ActionChain<S>>> kind, long seed) {
        var simplest = shortest(kind, it -> failure(history(it, seed)).isPresent());
        // A chain learns what can be left out by being run, and a flat-mapped one would forget it.
        var history = history(simplest, seed);
        failure(history);
        return failure(shortest(history, it -> failure(it).isPresent()));
    }

    private Optional<Throwable> failure(Shrinkable<ActionChain<S>> history) {
        QuarkusTransaction.begin();
        try {
            end.accept(history.value().run());
            return Optional.empty();
        } catch (Throwable told) {
            return Optional.of(told);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static <T> Shrinkable<T> shortest(Shrinkable<T> failing, Predicate<Shrinkable<T>> fails) {
        var shortest = failing;
        int[] tries = {0};
        for (var shorter = Optional.of(failing); shorter.isPresent(); shorter = shortest.shrink()
                .takeWhile(it -> tries[0]++ < MOST_TRIES).filter(fails).findFirst()) {
            shortest = shorter.get();
        }
        return shortest;
    }
}
