package energy.commonwatt;

import org.eclipse.microprofile.config.ConfigProvider;

import energy.commonwatt.local.LocalStart;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the application; in dev mode the services that it needs before it. */
@QuarkusMain
public final class Commonwatt {

    /** Set by the build for quarkus:dev: the application's own launch mode is not known before it starts. */
    private static final String DEVELOPMENT = "commonwatt.development";

    /**
     * @param arguments
     *            handed on to Quarkus
     */
    public static void main(String... arguments) {
        if (Boolean.getBoolean(DEVELOPMENT)) {
            LaunchMode.set(LaunchMode.DEVELOPMENT);
            LocalStart.run(ConfigProvider.getConfig(), arguments);
        } else {
            Quarkus.run(arguments);
        }
    }
}
