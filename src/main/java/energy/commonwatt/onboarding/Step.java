package energy.commonwatt.onboarding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Steps of the guided path, in its order. */
public enum Step {

    PERSON, DOCUMENTS, FUNDS, CATEGORY, KNOWLEDGE, LOSS, PAYOUT;

    /** In addresses and words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the investor does it. */
    public String address() {
        return OnboardingRuleViolation.START + "/" + code();
    }

    static Optional<Step> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }
}
