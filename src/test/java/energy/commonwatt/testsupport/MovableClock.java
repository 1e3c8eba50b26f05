package energy.commonwatt.testsupport;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.inject.Singleton;

/** The platform's clock in tests. It stands where a thread has set it, for that thread alone: one test's years are nobody else's. */
@Singleton
public class MovableClock extends Clock {

    private final ThreadLocal<Instant> here = new ThreadLocal<>();

    public void set(Instant now) {
        here.set(now);
    }

    /** Goes with the real time again. */
    public void release() {
        here.remove();
    }

    @Override
    public Instant instant() {
        Instant set = here.get();
        return set == null ? Instant.now() : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Instant set = here.get();
        return set == null ? Clock.system(zone) : Clock.fixed(set, zone);
    }
}
