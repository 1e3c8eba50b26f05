package energy.commonwatt.trials;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.testsupport.RehearsalResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * The attacks on validators: Besu's where BESU_HOME names it. Else those of its stand-in, which shows that the trials do what they say
 * and nothing about Besu.
 */
@QuarkusTest
@WithTestResource(RehearsalResource.class)
class ValidatorTrialsTest {

    @Inject
    Trials trials;

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void attack_isStopped_andToldOnThePage(int number) {
        TrialsTest.assertWithstood(trials, number);
    }
}
