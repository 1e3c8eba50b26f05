package energy.commonwatt.onboarding;

import org.jboss.resteasy.reactive.RestForm;

/** Amounts for the simulation, as they were typed. */
public class LossForm {

    @RestForm
    public String income = "";
    @RestForm
    public String liquidAssets = "";
    @RestForm
    public String commitments = "";

    /** Cents. */
    record Amounts(long income, long liquidAssets, long commitments) {
    }

    /** @throws OnboardingRuleViolation naming every field that cannot be taken */
    Amounts amounts() {
        FormReader form = new FormReader();
        Amounts amounts = new Amounts(form.euros("income", income), form.euros("liquidAssets", liquidAssets),
                form.euros("commitments", commitments));
        form.orThrow();
        return amounts;
    }
}
