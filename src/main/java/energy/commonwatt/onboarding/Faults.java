package energy.commonwatt.onboarding;

import java.util.List;

import energy.commonwatt.web.RuleViolation;

/** What a page says about a form that was refused; also when nothing was. */
public record Faults(RuleViolation violation, List<FieldFault> fields) {

    static final Faults NONE = new Faults(null, List.of());

    static Faults of(RuleViolation violation) {
        return new Faults(violation,
                violation instanceof OnboardingRuleViolation onboarding ? onboarding.faults() : List.of());
    }

    public boolean present() {
        return violation != null;
    }

    /** Whether the refusal is of the form as a whole. */
    public boolean whole() {
        return fields.isEmpty();
    }

    /** The sentence beside a field, null when there is nothing to say. */
    public String at(String field) {
        return fields.stream().filter(fault -> fault.field().equals(field)).map(FieldFault::sentence).findFirst().orElse(null);
    }
}
