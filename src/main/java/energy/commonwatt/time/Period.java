package energy.commonwatt.time;

import java.time.Duration;
import java.time.Instant;

/** A half-open interval of time: {@code start} belongs to it, {@code end} does not. */
public record Period(Instant start, Instant end) {

    /** @throws IllegalArgumentException when the period is empty or runs backwards */
    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a period must end after it starts: " + start + " to " + end);
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }
}
