package energy.commonwatt.testsupport;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

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

    private static final int MOST_CUTS = 200;

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

    /** @return how many there were @throws AssertionError with the seed of the first that fails, and why its shortest form does */
    public int run(Arbitrary<ActionChain<S>> chains) {
        long first = Long.getLong(name + ".seed", 1);
        int count = Integer.getInteger(name + ".histories", usual);
        // jqwik's engine and Quarkus' extension do not run the same test; a session lends it the generators.
        JqwikSession.run(() -> {
            var histories = chains.generator(count);
            for (long seed = first; seed < first + count; seed++) {
                var history = histories.next(new Random(seed));
                Optional<Throwable> why = failure(history);
                if (why.isPresent()) {
                    throw new AssertionError("seed " + seed, failure(shortest(history)).orElse(why.get()));
                }
            }
        });
        return count;
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

    private Shrinkable<ActionChain<S>> shortest(Shrinkable<ActionChain<S>> failing) {
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
