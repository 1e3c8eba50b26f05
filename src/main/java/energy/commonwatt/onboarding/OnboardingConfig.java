package energy.commonwatt.onboarding;

import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long acceptances, tests and screenings hold, and what is taken. */
@ConfigMapping(prefix = "commonwatt.onboarding")
public interface OnboardingConfig {

    /** How long an accepted case is valid; also a sophisticated investor's category (Reg. (EU) 2020/1503 Annex II: two years). */
    @WithDefault("P2Y")
    Period caseValid();

    /** How long the entry knowledge test, or the confirmed warning in its place, is valid (Art. 21(3): two years). */
    @WithDefault("P2Y")
    Period knowledgeValid();

    /** How long the simulation of the ability to bear loss is valid (Art. 21(5): yearly). */
    @WithDefault("P1Y")
    Period lossSimulationValid();

    /** After which time a person is screened again. */
    @WithDefault("P1Y")
    Period screeningValid();

    /** How long the papers of somebody who was accepted are kept after the relation ended (Directive (EU) 2015/849 Art. 40). */
    @WithDefault("P5Y")
    Period retention();

    /** Whole years that a natural person must have lived. */
    @WithDefault("18")
    int leastAge();

    /** Largest document taken, in bytes. */
    @WithDefault("10485760")
    int largestDocument();

    /** Most documents of one case. */
    @WithDefault("20")
    int mostDocuments();

    /** Most steps that one case may put on record within 24 hours: a log is not filled by one who clicks. */
    @WithDefault("40")
    int stepsPerDay();

    /** The questions in force, on the class path. Results say which version they answered. */
    @WithDefault("onboarding/knowledge-test-1.json")
    String knowledgeTest();
}
