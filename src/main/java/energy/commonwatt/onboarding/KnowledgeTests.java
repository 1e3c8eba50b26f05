package energy.commonwatt.onboarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;

/** The questions in force. */
@ApplicationScoped
class KnowledgeTests {

    private final KnowledgeTest current;

    KnowledgeTests(OnboardingConfig config) {
        this.current = load(config.knowledgeTest());
    }

    KnowledgeTest current() {
        return current;
    }

    /** @throws OnboardingRuleViolation when the page showed questions that are no longer in force */
    KnowledgeTest current(String version) {
        if (!current.version().equals(version)) {
            throw new OnboardingRuleViolation(OnboardingRuleViolation.CONFLICT, "The questions have changed",
                    "answers to version " + current.version() + "; open the test again", "answers to another version");
        }
        return current;
    }

    static KnowledgeTest load(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("expected the questions on the class path, found no " + resource);
            }
            return KnowledgeTest.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
