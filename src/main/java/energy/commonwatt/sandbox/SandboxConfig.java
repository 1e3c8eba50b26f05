package energy.commonwatt.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether stand-ins for licensed services run here. */
@ConfigMapping(prefix = "commonwatt.sandbox")
public interface SandboxConfig {

    /** On in development and tests: nobody is checked and no money moves. The application does not start with it on a chain of members. */
    @WithDefault("false")
    boolean enabled();

    /** Time between two rounds of the sandbox bank, which carries out files and tells what it booked; {@code off} for none. */
    @WithDefault("off")
    String statementEvery();
}
