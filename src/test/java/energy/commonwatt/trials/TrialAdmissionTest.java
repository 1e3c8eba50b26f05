package energy.commonwatt.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import energy.commonwatt.chain.ChainConfig;
import energy.commonwatt.chain.ChainConfig.Kind;
import energy.commonwatt.web.NotFound;

/** When a trial is refused. */
class TrialAdmissionTest {

    /** Never comes: what a trial does in the end is another test's. */
    private final CountDownLatch end = new CountDownLatch(1);

    private record Fake(int number, boolean needsBesu, CountDownLatch end) implements Trial {

        @Override
        public TrialReport run(TrialGround ground) {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new TrialBroken("fake");
        }
    }

    @Test
    void installationWithoutTrials_refuses() {
        assertEquals(403, refusal(trials(false, Kind.DEVELOPMENT), 1).status());
    }

    @Test
    void chainOfMembers_refusesWhateverTheSettingSays() {
        Trials trials = trials(true, Kind.CONSORTIUM);

        assertEquals(false, trials.allowed());
        assertEquals(403, refusal(trials, 1).status());
    }

    @Test
    void unknownTrial_isNotFound() {
        assertThrows(NotFound.class, () -> trials(true, Kind.DEVELOPMENT).begin(77));
    }

    @Test
    void trialOfValidators_isRefusedWithWordsWhereThereAreNone() {
        TrialRuleViolation refusal = refusal(trials(true, Kind.DEVELOPMENT), 6);

        assertEquals(409, refusal.status());
        assertTrue(refusal.expected().contains("BESU_HOME"), refusal.expected());
    }

    @Test
    void secondTrialAtOnce_isRefused() {
        Trials trials = trials(true, Kind.DEVELOPMENT);
        trials.begin(1);

        TrialRuleViolation refusal = refusal(trials, 1);

        assertEquals(409, refusal.status());
        assertTrue(refusal.found().contains("trial 1"), refusal.found());
    }

    @Test
    void lineWithMoreArgumentsThanAMessageTakes_isThatOfNoTrial() {
        Set<Integer> counts = Arrays.stream(AttackLines.class.getDeclaredMethods()).map(Method::getParameterCount)
                .collect(Collectors.toSet());

        assertEquals(Set.of(0, 1, 2, 3), counts);
    }

    private static TrialRuleViolation refusal(Trials trials, int number) {
        return assertThrows(TrialRuleViolation.class, () -> trials.begin(number));
    }

    private Trials trials(boolean enabled, Kind kind) {
        // Nothing but kind and nodes is asked of it.
        ChainConfig chain = (ChainConfig) Proxy.newProxyInstance(ChainConfig.class.getClassLoader(),
                new Class<?>[]{ChainConfig.class},
                (config, method, arguments) -> method.getName().equals("kind") ? kind : List.of());
        return new Trials(List.of(new Fake(1, false, end), new Fake(6, true, end)), null, () -> enabled, chain,
                new ObjectMapper(),
                Clock.systemUTC());
    }
}
