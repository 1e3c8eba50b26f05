package energy.commonwatt.onboarding;

import org.jboss.resteasy.reactive.RestForm;

/** Where the money comes from, as it was typed. */
public class FundsForm {

    @RestForm
    public String source = "";
    @RestForm
    public String explanation = "";
    @RestForm
    public String exposed = "";

    static FundsForm of(SourceOfFunds funds) {
        FundsForm form = new FundsForm();
        form.source = funds.source().name();
        form.explanation = funds.explanation();
        form.exposed = funds.politicallyExposed() ? "yes" : "no";
        return form;
    }

    /** @throws OnboardingRuleViolation naming every field that cannot be taken */
    SourceOfFunds funds() {
        FormReader form = new FormReader();
        SourceOfFunds.Source from = form.choice("source", SourceOfFunds.Source.class, source);
        String text = form.text("explanation", explanation, 2_000);
        if (!"yes".equals(exposed) && !"no".equals(exposed)) {
            form.fault("exposed", "yes or no", "none");
        }
        form.orThrow();
        return new SourceOfFunds(from, text, "yes".equals(exposed));
    }
}
