package energy.commonwatt.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import energy.commonwatt.verification.Json;

/**
 * Questions about the risks of investing, in one version.
 *
 * @param passMark how many must be answered rightly
 */
public record KnowledgeTest(String version, int passMark, List<Question> questions) {

    /** @param options answers of which one is right @param right its number from 0 @param why shown once the test was taken */
    public record Question(String id, String text, List<String> options, int right, String why) {

        static Question of(Map<?, ?> json) {
            List<String> options = ((List<?>) json.get("options")).stream().map(String.class::cast).toList();
            int right = ((Number) json.get("right")).intValue();
            if (right < 0 || right >= options.size()) {
                throw new IllegalArgumentException("Question " + json.get("id") + ": expected a right answer among the "
                        + options.size() + ", found number " + right);
            }
            return new Question((String) json.get("id"), (String) json.get("text"), options, right, (String) json.get("why"));
        }
    }

    /** @throws IllegalArgumentException when no result would ever be or not be sufficient */
    public KnowledgeTest {
        if (passMark < 1 || passMark > questions.size()) {
            throw new IllegalArgumentException(
                    "Knowledge test " + version + ": expected a pass mark of 1 to " + questions.size() + ", found " + passMark);
        }
    }

    /** @param text of the file */
    static KnowledgeTest read(byte[] text) {
        Map<?, ?> json = (Map<?, ?>) Json.parse(text);
        return new KnowledgeTest((String) json.get("version"), ((Number) json.get("passMark")).intValue(),
                ((List<?>) json.get("questions")).stream().map(question -> Question.of((Map<?, ?>) question)).toList());
    }

    /**
     * @param chosen by question id, the number of the answer from 0
     * @throws OnboardingRuleViolation naming each question without one of its answers
     */
    Knowledge evaluate(Map<String, Integer> chosen, Instant at) {
        FormReader form = new FormReader();
        int correct = 0;
        for (Question question : questions) {
            Integer answer = chosen.get(question.id());
            if (answer == null || answer < 0 || answer >= question.options().size()) {
                form.fault(question.id(), "one of the answers", answer == null ? "none" : "another one");
            } else if (answer == question.right()) {
                correct++;
            }
        }
        form.orThrow();
        return new Knowledge(version, correct, questions.size(), correct >= passMark, at, null);
    }
}
