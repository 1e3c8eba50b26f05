package energy.commonwatt.onboarding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Screens again before a screening runs out, and asks about cases that were handed in when nobody could be asked. */
@ApplicationScoped
class ScreeningRound {

    /** Early enough for administrators to look at a hit before the old screening ends. */
    private static final Duration AHEAD = Duration.ofDays(30);

    private final CaseChecks checks;
    private final Validity validity;
    private final Clock clock;

    ScreeningRound(CaseChecks checks, Validity validity, Clock clock) {
        this.checks = checks;
        this.validity = validity;
        this.clock = clock;
    }

    @Scheduled(identity = "screening", every = "${commonwatt.onboarding.screening-every:1h}", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (!checks.screeningByHand()) {
            due().forEach(checks::screen);
        }
        if (!checks.screeningByHand() || !checks.identityByHand()) {
            unchecked().forEach(checks::check);
        }
    }

    private List<UUID> due() {
        Instant before = validity.screenedBefore(clock.instant().plus(AHEAD));
        return QuarkusTransaction.requiringNew()
                .call(() -> CaseQueue.screenedBefore(before).stream().map(found -> found.id).toList());
    }

    private static List<UUID> unchecked() {
        return QuarkusTransaction.requiringNew().call(() -> CaseQueue.waiting().stream()
                .filter(found -> CaseCheck.of(found.id).stream().noneMatch(it -> !it.checkedAt.isBefore(found.submittedAt)))
                .map(found -> found.id).toList());
    }
}
