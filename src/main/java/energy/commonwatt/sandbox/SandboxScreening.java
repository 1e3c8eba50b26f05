package energy.commonwatt.sandbox;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.onboarding.Screening;
import io.quarkus.arc.lookup.LookupIfProperty;

/** Answers by the names alone: the word "hit" in one of them is a hit. No list is searched. */
@ApplicationScoped
@LookupIfProperty(name = "commonwatt.sandbox.enabled", stringValue = "true")
class SandboxScreening implements Screening {

    @Override
    public String provider() {
        return "sandbox screening";
    }

    @Override
    public String notice() {
        return "Sandbox screening: no list was searched";
    }

    @Override
    public Answer screen(List<Subject> subjects) {
        boolean hit = subjects.stream()
                .anyMatch(subject -> subject.name().toLowerCase(Locale.ROOT).matches(".*\\bhit\\b.*"));
        return new Answer(hit, "sandbox list 1");
    }
}
