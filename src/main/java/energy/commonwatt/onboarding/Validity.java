package energy.commonwatt.onboarding;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

/** Until when things hold, in UTC: at that moment they no longer do. Nothing needs to run for it. */
@ApplicationScoped
public class Validity {

    private final OnboardingConfig config;

    Validity(OnboardingConfig config) {
        this.config = config;
    }

    public Instant acceptedUntil(Instant acceptedAt) {
        return after(acceptedAt, config.caseValid());
    }

    public Instant knowledgeUntil(Instant at) {
        return after(at, config.knowledgeValid());
    }

    public Instant simulationUntil(Instant at) {
        return after(at, config.lossSimulationValid());
    }

    public Instant screenedUntil(Instant at) {
        return after(at, config.screeningValid());
    }

    /** A screening before this moment has run out by {@code end}. */
    Instant screenedBefore(Instant end) {
        return end.atOffset(ZoneOffset.UTC).minus(config.screeningValid()).toInstant();
    }

    /**
     * Until when the papers of somebody who was accepted are kept. The relation ends when the last acceptance does; money that is still
     * invested then is for the features that hold it to say ({@link InvestorErasure}).
     */
    public Instant keptUntil(Instant acceptedAt) {
        return after(acceptedUntil(acceptedAt), config.retention());
    }

    private static Instant after(Instant from, Period period) {
        return from.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }
}
