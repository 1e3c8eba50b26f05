package energy.commonwatt.chain;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Gauges of the outbox: {@code commonwatt.anchors} by state, and the age of the oldest that is not proven yet. */
@ApplicationScoped
class ChainMetrics {

    private static final List<AnchorState> OPEN = List.of(AnchorState.CLOSED, AnchorState.SIGNED, AnchorState.SENT,
            AnchorState.MINED, AnchorState.STUCK);

    private final MeterRegistry registry;
    private final ChainStatus status;
    private final Clock clock;
    private final List<Gauge> gauges = new ArrayList<>();

    ChainMetrics(MeterRegistry registry, ChainStatus status, Clock clock) {
        this.registry = registry;
        this.status = status;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        OPEN.forEach(state -> gauges.add(Gauge.builder("commonwatt.anchors", status, it -> it.open().in(state))
                .description("Log heads on their way to the chain").tag("state", state.name().toLowerCase(Locale.ROOT))
                .register(registry)));
        gauges.add(Gauge.builder("commonwatt.anchors.trouble", status, it -> it.open().inTrouble())
                .description("Log heads that are held up by a problem").register(registry));
        gauges.add(Gauge.builder("commonwatt.anchors.oldest", this, ChainMetrics::secondsOfOldest).baseUnit("seconds")
                .description("Age of the oldest log head that is not proven yet").register(registry));
    }

    /** The registry outlives a reload of dev mode: gauges left in it would go on asking the beans of before. */
    void remove(@Observes ShutdownEvent stopping) {
        gauges.forEach(registry::remove);
    }

    private long secondsOfOldest() {
        OpenAnchors open = status.open();
        return open.oldest() == null ? 0 : Duration.between(open.oldest(), clock.instant()).toSeconds();
    }
}
