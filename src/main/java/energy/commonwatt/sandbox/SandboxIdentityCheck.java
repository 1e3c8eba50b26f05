package energy.commonwatt.sandbox;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.onboarding.Applicant;
import energy.commonwatt.onboarding.IdentityCheck;
import io.quarkus.arc.lookup.LookupIfProperty;

/** Answers by the name alone, so that a demonstration can show every outcome: "fail" in it fails, "unsure" is unsure, all others pass. */
@ApplicationScoped
@LookupIfProperty(name = "commonwatt.sandbox.enabled", stringValue = "true")
class SandboxIdentityCheck implements IdentityCheck {

    @Override
    public String provider() {
        return "sandbox identity check";
    }

    @Override
    public String notice() {
        return "Sandbox identity check: nobody was checked";
    }

    @Override
    public Answer check(Applicant applicant, List<Paper> papers) {
        String name = applicant.name().toLowerCase(Locale.ROOT);
        Outcome outcome = name.contains("fail") ? Outcome.FAILED : name.contains("unsure") ? Outcome.UNSURE : Outcome.PASSED;
        return new Answer(outcome,
                "sandbox, " + papers.size() + (papers.size() == 1 ? " document" : " documents") + " not looked at");
    }
}
