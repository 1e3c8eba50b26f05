package energy.commonwatt.onboarding;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import energy.commonwatt.mail.Letters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Letters about a case. They say that there is something to see, and not what: others may read a letter. */
@ApplicationScoped
class CaseLetters {

    @CheckedTemplate(basePath = "onboarding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        /** @param letter submitted, asked-back, accepted, refused or suspended @param address of the page with the case */
        static native TemplateInstance mailText(String letter, String address);

        static native TemplateInstance mailHtml(String letter, String address);
    }

    private final Letters letters;
    private final OnboardingMessages words;
    private final String address;

    CaseLetters(Letters letters, OnboardingMessages words, @ConfigProperty(name = "commonwatt.address") Optional<String> site) {
        this.letters = letters;
        this.words = words;
        this.address = site.orElse("") + OnboardingRuleViolation.START;
    }

    /** Tells the investor the state that the case has now. */
    void post(OnboardingCase told) {
        String letter = told.state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        letters.post(told.mail, words.letterSubject(letter), Templates.mailText(letter, address),
                Templates.mailHtml(letter, address));
    }
}
