package energy.commonwatt.local;

import org.eclipse.microprofile.config.Config;

import io.quarkus.runtime.Quarkus;

/** Dev mode's way in: the services first, then the application, then what to do with it. */
public final class LocalStart {

    private LocalStart() {
    }

    /**
     * Returns when the application has ended. A service that cannot run ends the JVM with one sentence on standard error.
     *
     * @param arguments
     *            handed on to Quarkus
     */
    public static void run(Config config, String... arguments) {
        var settings = LocalSettings.of(config);
        if (settings.enabled()) {
            startServices(settings, config);
        }
        ApplicationMark.during(() -> Quarkus.run(LocalApplication.class, arguments));
    }

    private static void startServices(LocalSettings settings, Config config) {
        try {
            LocalStack.ensureStarted(settings, config.getValue("commonwatt.address", String.class));
        } catch (LocalStackException e) {
            System.err.println();
            System.err.println(e.getMessage());
            System.err.println();
            System.exit(1);
        }
    }
}
