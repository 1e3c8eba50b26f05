package energy.commonwatt.onboarding;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.smallrye.config.SmallRyeConfigBuilder;

/** Until when somebody may invest, by the clock alone. */
class AdmissionTest {

    private static final Instant ACCEPTED = Instant.parse("2026-03-01T10:00:00Z");
    private static final OnboardingConfig CONFIG = new SmallRyeConfigBuilder().withMapping(OnboardingConfig.class).build()
            .getConfigMapping(OnboardingConfig.class);

    private final Validity validity = new Validity(CONFIG);
    private final Admission admission = new Admission(validity);
    private final OnboardingCase found = accepted();

    @ParameterizedTest
    @CsvSource({"2026-03-01T10:00:00Z", "2027-02-28T23:59:59Z", "2027-03-01T09:59:59Z"})
    void acceptedAndTested_mayInvest(String now) {
        assertDoesNotThrow(() -> admission.check(found, answers(ACCEPTED, ACCEPTED, false), Instant.parse(now)));
    }

    @Test
    void simulation_endsAfterAYear() {
        found.screenedAt = Instant.parse("2026-06-01T00:00:00Z");
        assertRefused("/investor/onboarding/loss", answers(ACCEPTED, ACCEPTED, false), "2027-03-01T10:00:00Z");
        assertDoesNotThrow(() -> admission.check(found, answers(ACCEPTED, Instant.parse("2027-01-01T00:00:00Z"), false),
                Instant.parse("2027-03-01T10:00:00Z")));
    }

    @Test
    void knowledgeTest_endsAfterTwoYears() {
        found.screenedAt = Instant.parse("2028-01-01T00:00:00Z");
        found.acceptedAt = Instant.parse("2027-03-01T00:00:00Z");
        Instant fresh = Instant.parse("2028-01-01T00:00:00Z");
        assertDoesNotThrow(
                () -> admission.check(found, answers(ACCEPTED, fresh, false), Instant.parse("2028-03-01T09:59:59Z")));
        assertRefused("/investor/onboarding/knowledge", answers(ACCEPTED, fresh, false), "2028-03-01T10:00:00Z");
    }

    @Test
    void acceptance_endsAfterTwoYears() {
        found.screenedAt = Instant.parse("2028-01-01T00:00:00Z");
        assertDoesNotThrow(() -> admission.check(found, answers(null, null, true), Instant.parse("2028-03-01T09:59:59Z")));
        assertRefused("/investor/onboarding", answers(null, null, true), "2028-03-01T10:00:00Z");
    }

    @Test
    void screening_endsAfterAYearAndIsNotForTheInvestorToRenew() {
        OnboardingRuleViolation no = assertThrows(OnboardingRuleViolation.class,
                () -> admission.check(found, answers(null, null, true), Instant.parse("2027-03-01T10:00:00Z")));
        assertEquals(Optional.empty(), no.next());
        assertTrue(no.expected().contains("you have nothing to do"));
    }

    @Test
    void sophisticated_takesNoTest() {
        assertDoesNotThrow(() -> admission.check(found, answers(null, null, true), ACCEPTED));
        assertRefused("/investor/onboarding/knowledge", answers(null, null, false), "2026-03-01T10:00:00Z");
        assertRefused("/investor/onboarding/loss", answers(ACCEPTED, null, false), "2026-03-01T10:00:00Z");
    }

    @Test
    void insufficientKnowledge_needsTheConfirmedWarning() {
        List<CaseAnswer> given = new ArrayList<>();
        given.add(answer(Step.LOSS, new LossSimulation(1, 0, 0, ACCEPTED, ACCEPTED).json()));
        given.add(answer(Step.KNOWLEDGE, Knowledge.declined(ACCEPTED).json()));
        assertRefused("/investor/onboarding/knowledge", new Answers(given), "2026-03-01T10:00:00Z");
        given.set(1, answer(Step.KNOWLEDGE, Knowledge.declined(ACCEPTED).warned(ACCEPTED).json()));
        assertDoesNotThrow(() -> admission.check(found, new Answers(given), ACCEPTED));
    }

    @Test
    void simulationWhoseResultWasNotSeen_isNone() {
        List<CaseAnswer> given = List.of(answer(Step.KNOWLEDGE, new Knowledge("1", 9, 9, true, ACCEPTED, null).json()),
                answer(Step.LOSS, new LossSimulation(1, 0, 0, ACCEPTED, null).json()));
        assertRefused("/investor/onboarding/loss", new Answers(given), "2026-03-01T10:00:00Z");
    }

    @ParameterizedTest
    @EnumSource(value = CaseState.class, names = "ACCEPTED", mode = EnumSource.Mode.EXCLUDE)
    void everyOtherState_isRefusedWithThePageThatSaysWhy(CaseState state) {
        found.state = state;
        found.reason = "Unreadable";
        OnboardingRuleViolation no = assertRefused("/investor/onboarding", answers(ACCEPTED, ACCEPTED, false),
                "2026-03-01T10:00:00Z");
        assertEquals("You cannot invest yet", no.title());
    }

    @Test
    void papers_areKeptFiveYearsAfterTheRelation() {
        assertEquals(Instant.parse("2033-03-01T10:00:00Z"), validity.keptUntil(ACCEPTED));
        assertEquals(Instant.parse("2028-02-29T00:00:00Z"), validity.acceptedUntil(Instant.parse("2026-02-28T00:00:00Z"))
                .plusSeconds(86_400));
    }

    private OnboardingRuleViolation assertRefused(String next, Answers answers, String now) {
        OnboardingRuleViolation no = assertThrows(OnboardingRuleViolation.class,
                () -> admission.check(found, answers, Instant.parse(now)));
        assertEquals(Optional.of(next), no.next());
        assertEquals(next, no.members().get("next"));
        return no;
    }

    private static OnboardingCase accepted() {
        OnboardingCase made = new OnboardingCase("investor", ACCEPTED);
        made.submit("i@example.com", ACCEPTED);
        made.approve("admin", ACCEPTED);
        made.screened(ACCEPTED);
        return made;
    }

    /** @param knowledge when the test was passed, null for never @param simulation when it was made, null for never */
    private static Answers answers(Instant knowledge, Instant simulation, boolean sophisticated) {
        List<CaseAnswer> given = new ArrayList<>();
        given.add(answer(Step.CATEGORY, new Category(sophisticated, List.of()).json()));
        if (knowledge != null) {
            given.add(answer(Step.KNOWLEDGE, new Knowledge("1", 9, 9, true, knowledge, null).json()));
        }
        if (simulation != null) {
            given.add(answer(Step.LOSS, new LossSimulation(100, 0, 0, simulation, simulation).json()));
        }
        return new Answers(given);
    }

    private static CaseAnswer answer(Step step, java.util.Map<String, Object> value) {
        return new CaseAnswer(UUID.randomUUID(), step, value, ACCEPTED);
    }
}
