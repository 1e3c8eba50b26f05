package energy.commonwatt.local;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** The application in dev mode: greets once when it listens, and waits. */
public final class LocalApplication implements QuarkusApplication {

    @Override
    public int run(String... arguments) {
        Greeting.printOnce(ConfigProvider.getConfig());
        Quarkus.waitForExit();
        return 0;
    }
}
