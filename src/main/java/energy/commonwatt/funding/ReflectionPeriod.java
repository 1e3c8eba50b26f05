package energy.commonwatt.funding;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import energy.commonwatt.chain.ChainConfig;
import io.quarkus.runtime.Startup;

/**
 * Until when an investor may revoke, and until when to pay. A period of days begins with the day after the commitment and ends with the last
 * moment of its last day (Reg. (EEC, Euratom) 1182/71, Art. 3), in the platform's zone.
 */
@Startup // Refuses a shortened period on a chain of members before anybody can invest.
@Named("reflection")
@ApplicationScoped
public class ReflectionPeriod {

    private final FundingConfig config;
    private final ZoneId zone;

    ReflectionPeriod(FundingConfig config, ChainConfig chain) {
        boolean rehearsed = config.rehearsedReflection().isPresent() || config.rehearsedPaymentPeriod().isPresent();
        if (rehearsed && chain.kind() == ChainConfig.Kind.CONSORTIUM) {
            throw new IllegalStateException(
                    "commonwatt.funding.rehearsed-… shortens what the law sets: not on a chain of members");
        }
        this.config = config;
        this.zone = ZoneId.of(config.zone());
    }

    /** Calendar days to think it over; 0 when they are rehearsed with {@link #rehearsed} seconds. For pages. */
    public int days() {
        return rehearsed() > 0 ? 0 : config.reflectionDays();
    }

    public long rehearsed() {
        return config.rehearsedReflection().map(Duration::toSeconds).orElse(0L);
    }

    /** The first moment at which revoking is over. */
    Instant endFor(Instant committedAt) {
        return config.rehearsedReflection().map(committedAt::plus)
                .orElseGet(
                        () -> committedAt.atZone(zone).toLocalDate().plusDays(1L + config.reflectionDays()).atStartOfDay(zone)
                                .toInstant());
    }

    /** The first moment at which an unpaid commitment lapses. */
    Instant paymentDue(Instant committedAt) {
        return config.rehearsedPaymentPeriod().map(committedAt::plus)
                .orElseGet(
                        () -> committedAt.atZone(zone).toLocalDate().plusDays(1L + config.paymentDays()).atStartOfDay(zone)
                                .toInstant());
    }

    /** The least length that every reflection period has: what the contract holds the platform to. An hour less, for the change to summer time. */
    Duration least() {
        return config.rehearsedReflection()
                .orElseGet(() -> Duration.ofDays(config.reflectionDays()).minusHours(1));
    }

    /** The least time that everybody has to pay. */
    Duration leastPaymentPeriod() {
        return config.rehearsedPaymentPeriod()
                .orElseGet(() -> Duration.ofDays(config.paymentDays()).minusHours(1));
    }
}
