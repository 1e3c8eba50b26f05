package energy.commonwatt.construction;

import java.time.Duration;
import java.time.Instant;

/** How a milestone stands against its due date. Nobody types it. */
public enum Delay {

    ON_TIME, LATE,
    /** Late for longer than the grace period that the offer promised. */
    OVERDUE;

    /**
     * @param dueAt the first moment that is late
     * @param grace how long it may be late before it is overdue
     * @param done when it was attested, null while it is not
     */
    static Delay of(Instant dueAt, Duration grace, Instant done, Instant now) {
        if (done != null || now.isBefore(dueAt)) {
            return ON_TIME;
        }
        return now.isBefore(dueAt.plus(grace)) ? LATE : OVERDUE;
    }

    /** As records spell it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
