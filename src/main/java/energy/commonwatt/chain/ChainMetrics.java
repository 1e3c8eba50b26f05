package energy.commonwatt.chain;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** Gauges of the outbox: {@code commonwatt.anchors} by state, and the age of the oldest that is not proven yet. */
@ApplicationScoped
class ChainMetrics {

    private static final List<AnchorState> OPEN = List.of(AnchorState.CLOSED, AnchorState.SIGNED, AnchorState.SENT,
            AnchorState.MINED, AnchorState.STUCK);

    private final MeterRegistry registry;
    private final ChainStatus status;
    private final Clock clock;

    ChainMetrics(MeterRegistry registry, ChainStatus status, Clock clock) {
        this.registry = registry;
        this.status = status;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        OPEN.forEach(state -> Gauge.builder("commonwatt.anchors", status, it -> it.open().in(state))
                .description("Log heads on their way to the chain").tag("state", state.name().toLowerCase(Locale.ROOT))
                .register(registry));
        Gauge.builder("commonwatt.anchors.trouble", status, it -> it.open().inTrouble())
                .description("Log heads that are held up by a problem").register(registry);
        Gauge.builder("commonwatt.anchors.oldest", this, ChainMetrics::secondsOfOldest).baseUnit("seconds")
                .description("Age of the oldest log head that is not proven yet").register(registry);
    }

    private long secondsOfOldest() {
        OpenAnchors open = status.open();
        return open.oldest() == null ? 0 : Duration.between(open.oldest(), clock.instant()).toSeconds();
    }
}
