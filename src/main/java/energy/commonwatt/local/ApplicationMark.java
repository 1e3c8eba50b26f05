package energy.commonwatt.local;

/** Whether the application still runs, visible over all class loaders: it should not lose its database while it shuts down. */
public final class ApplicationMark {

    private static final String RUNNING = "commonwatt.local.application";
    private static final int PATIENCE_MILLIS = 8_000;

    private ApplicationMark() {
    }

    /** Runs the application, marked as running while it does. */
    public static void during(Runnable application) {
        System.setProperty(RUNNING, "true");
        try {
            application.run();
        } finally {
            System.clearProperty(RUNNING);
        }
    }

    static void awaitEnd() {
        for (var waited = 0; waited < PATIENCE_MILLIS && System.getProperty(RUNNING) != null; waited += 50) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
