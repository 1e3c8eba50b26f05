package energy.commonwatt.web;

import java.time.Clock;

/** For tests that run without the application. */
public final class Formats {

    private Formats() {
    }

    public static Format at(Clock clock) {
        return new Format(clock);
    }
}
