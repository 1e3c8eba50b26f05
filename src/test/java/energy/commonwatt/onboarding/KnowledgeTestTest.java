package energy.commonwatt.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeTestTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private final KnowledgeTest test = KnowledgeTests.load("onboarding/knowledge-test-1.json");

    @Test
    void questionsInForce_areAtLeastTenWithOneRightAnswerEach() {
        assertEquals("knowledge-test/1", test.version());
        assertTrue(test.questions().size() >= 10);
        assertEquals(test.questions().size(), test.questions().stream().map(KnowledgeTest.Question::id).distinct().count());
        test.questions().forEach(question -> {
            assertTrue(question.options().size() >= 3, question.id());
            assertFalse(question.why().isBlank(), question.id());
        });
    }

    @Test
    void rightAnswers_doNotAllStandInTheSamePlace() {
        assertEquals(3, test.questions().stream().map(KnowledgeTest.Question::right).distinct().count());
    }

    @Test
    void passMark_isTheLeastThatIsSufficient() {
        assertTrue(test.evaluate(answers(test.passMark()), AT).sufficient());
        Knowledge less = test.evaluate(answers(test.passMark() - 1), AT);
        assertFalse(less.sufficient());
        assertFalse(less.complete());
        assertEquals(test.passMark() - 1, less.correct());
    }

    @Test
    void insufficientKnowledge_isCompleteOnceWarned() {
        Knowledge less = test.evaluate(answers(0), AT);
        assertTrue(less.warned(AT.plusSeconds(1)).complete());
        assertEquals(AT, less.warned(AT.plusSeconds(1)).at());
        Knowledge declined = Knowledge.declined(AT);
        assertFalse(declined.complete());
        assertFalse(declined.taken());
        assertNull(declined.test());
        assertTrue(declined.warned(AT).complete());
    }

    @Test
    void result_isReadAsItWasWritten() {
        Knowledge result = test.evaluate(answers(3), AT).warned(AT.plusSeconds(9));
        assertEquals(result, Knowledge.of(result.json()));
        assertEquals(Knowledge.declined(AT), Knowledge.of(Knowledge.declined(AT).json()));
    }

    @Test
    void questionWithoutAnAnswer_isNamed() {
        Map<String, Integer> answers = answers(12);
        answers.remove("exit");
        OnboardingRuleViolation no = assertThrows(OnboardingRuleViolation.class, () -> test.evaluate(answers, AT));
        assertEquals("exit", no.faults().getFirst().field());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 99})
    void answerThatIsNotThere_isRefused(int answer) {
        Map<String, Integer> answers = answers(12);
        answers.put("loss", answer);
        assertThrows(OnboardingRuleViolation.class, () -> test.evaluate(answers, AT));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void fileWhosePassMarkMeansNothing_isNotTaken(int mark) {
        String file = "{\"version\":\"x\",\"passMark\":" + mark
                + ",\"questions\":[{\"id\":\"a\",\"text\":\"t\",\"options\":[\"b\",\"c\"],\"right\":0,\"why\":\"w\"}]}";
        assertThrows(IllegalArgumentException.class, () -> KnowledgeTest.read(file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void fileWithoutTheRightAnswer_isNotTaken() {
        String file = "{\"version\":\"x\",\"passMark\":1,\"questions\":[{\"id\":\"a\",\"text\":\"t\",\"options\":[\"b\"],\"right\":1,\"why\":\"w\"}]}";
        assertThrows(IllegalArgumentException.class, () -> KnowledgeTest.read(file.getBytes(StandardCharsets.UTF_8)));
        assertThrows(IllegalStateException.class, () -> KnowledgeTests.load("onboarding/none.json"));
    }

    private Map<String, Integer> answers(int right) {
        Map<String, Integer> answers = new HashMap<>();
        for (int i = 0; i < test.questions().size(); i++) {
            KnowledgeTest.Question question = test.questions().get(i);
            answers.put(question.id(), i < right ? question.right() : (question.right() + 1) % question.options().size());
        }
        return answers;
    }
}
