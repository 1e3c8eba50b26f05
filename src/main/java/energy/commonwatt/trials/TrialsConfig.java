package energy.commonwatt.trials;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether attacks may be run here. */
@ConfigMapping(prefix = "commonwatt.trials")
public interface TrialsConfig {

    /** On in dev mode alone: trials edit the database and stop validators. On a consortium's chain they are refused all the same. */
    @WithDefault("false")
    boolean enabled();
}
