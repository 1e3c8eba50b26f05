package energy.commonwatt.onboarding;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import energy.commonwatt.web.RuleViolation;

/** A rule about who may invest said no. */
public class OnboardingRuleViolation extends RuleViolation {

    static final int MALFORMED = 400;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int WRONG_KIND = 415;
    static final int AGAINST_RULE = 422;
    static final String START = "/investor/onboarding";

    private final String next;
    private final List<FieldFault> faults;

    private OnboardingRuleViolation(int status, String title, String expected, String found, String next,
            List<FieldFault> faults) {
        super(status, title, expected, found);
        this.next = next;
        this.faults = faults;
    }

    OnboardingRuleViolation(int status, String title, String expected, String found) {
        this(status, title, expected, found, null, List.of());
    }

    /** @param next address of the page where it is put right */
    static OnboardingRuleViolation renew(String title, String expected, String found, String next) {
        return new OnboardingRuleViolation(AGAINST_RULE, title, expected, found, next, List.of());
    }

    /** @param faults at least one */
    static OnboardingRuleViolation of(List<FieldFault> faults) {
        FieldFault first = faults.getFirst();
        return new OnboardingRuleViolation(AGAINST_RULE, "There is a problem with your answers", first.expected(),
                first.found(), null, List.copyOf(faults));
    }

    /** Page where the investor puts it right; empty when it is not for the investor to do. */
    @Override
    public Optional<String> next() {
        return Optional.ofNullable(next);
    }

    /** The fields of the form that cannot be taken, in their order on the page. */
    public List<FieldFault> faults() {
        return faults;
    }

    @Override
    public Map<String, Object> members() {
        return next == null ? Map.of() : Map.of("next", next);
    }
}
