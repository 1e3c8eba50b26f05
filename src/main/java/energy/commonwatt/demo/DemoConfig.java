package energy.commonwatt.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether the sample story is told. */
@ConfigMapping(prefix = "commonwatt.demo")
public interface DemoConfig {

    /** Loads sample plants, offers and investors at start, once; on in dev mode. Never switch it on where real people invest. */
    @WithDefault("false")
    boolean enabled();
}
