package energy.commonwatt.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Gauges of the mail: how many letters wait, have a problem or were given up, and the age of the oldest that waits. */
@ApplicationScoped
class MailMetrics {

    private final MeterRegistry registry;
    private final MailStatus status;
    private final Clock clock;
    private final List<Gauge> gauges = new ArrayList<>();

    MailMetrics(MeterRegistry registry, MailStatus status, Clock clock) {
        this.registry = registry;
        this.status = status;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        gauge("commonwatt.letters.waiting", "Letters that are not sent yet", letters -> letters.waiting());
        gauge("commonwatt.letters.trouble", "Letters that failed and are tried again", letters -> letters.inTrouble());
        gauge("commonwatt.letters.given.up", "Letters that could not be delivered", letters -> letters.givenUp());
        gauge("commonwatt.letters.oldest.seconds", "Age of the oldest letter that waits", this::secondsOfOldest);
    }

    /** The registry outlives a reload of dev mode: gauges left in it would go on asking the beans of before. */
    void remove(@Observes ShutdownEvent stopping) {
        gauges.forEach(registry::remove);
    }

    private void gauge(String name, String description, ToDoubleFunction<WaitingLetters> value) {
        gauges.add(Gauge.builder(name, status, it -> value.applyAsDouble(it.letters())).description(description)
                .register(registry));
    }

    private double secondsOfOldest(WaitingLetters letters) {
        return letters.oldest() == null ? 0 : Duration.between(letters.oldest(), clock.instant()).toSeconds();
    }
}
