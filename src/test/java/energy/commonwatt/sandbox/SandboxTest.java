package energy.commonwatt.sandbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import energy.commonwatt.chain.ChainConfig;
import energy.commonwatt.chain.ChainConfig.Kind;
import energy.commonwatt.onboarding.Address;
import energy.commonwatt.onboarding.IdentityCheck.Outcome;
import energy.commonwatt.onboarding.NaturalPerson;
import energy.commonwatt.onboarding.Screening;

/** Stand-ins say that they are, answer by rule, and stay away from chains of members. */
class SandboxTest {

    @Test
    void chainOfMembers_isNotStartedWithStandIns() {
        assertThrows(IllegalStateException.class, () -> gate(true, Kind.CONSORTIUM).refuseOnAChainOfMembers());
        assertFalse(gate(true, Kind.CONSORTIUM).open());
        assertDoesNotThrow(() -> gate(false, Kind.CONSORTIUM).refuseOnAChainOfMembers());
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "CONSORTIUM", mode = EnumSource.Mode.EXCLUDE)
    void otherChains_mayHaveThem(Kind kind) {
        assertDoesNotThrow(() -> gate(true, kind).refuseOnAChainOfMembers());
        assertTrue(gate(true, kind).open());
        assertFalse(gate(false, kind).open());
    }

    @ParameterizedTest
    @CsvSource({"Investor One,PASSED", "Fail Case,FAILED", "Unsure Case,UNSURE"})
    void identityCheck_answersByTheNameAndSaysThatNobodyWasChecked(String name, Outcome outcome) {
        SandboxIdentityCheck check = new SandboxIdentityCheck();
        NaturalPerson person = new NaturalPerson(name, LocalDate.of(1980, 1, 1), "FR",
                new Address("Main street 1", "1000", "Town", "FR"), "FR");
        assertEquals(outcome, check.check(person, List.of()).outcome());
        assertEquals("Sandbox identity check: nobody was checked", check.notice());
    }

    @ParameterizedTest
    @CsvSource({"Investor One,false", "A Hit,true", "White Smith,false", "HIT,true"})
    void screening_answersByTheWordAlone(String name, boolean hit) {
        assertEquals(hit, new SandboxScreening().screen(List.of(new Screening.Subject("Other", null, null),
                new Screening.Subject(name, null, null))).hit());
    }

    private static SandboxGate gate(boolean enabled, Kind kind) {
        ChainConfig chain = (ChainConfig) Proxy.newProxyInstance(SandboxTest.class.getClassLoader(),
                new Class<?>[]{ChainConfig.class}, (proxy, method, arguments) -> {
                    assertEquals("kind", method.getName());
                    return kind;
                });
        return new SandboxGate(new SandboxConfig() {
            @Override
            public boolean enabled() {
                return enabled;
            }

            @Override
            public String statementEvery() {
                return "off";
            }
        }, chain);
    }
}
