package energy.commonwatt.trials;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Patience, with an end. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private Waiting() {
    }

    /** @return whether it came about in time */
    static boolean await(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(PAUSE);
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialBroken("The trial was interrupted", e);
        }
    }
}
