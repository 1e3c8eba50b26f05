package energy.commonwatt.web;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** What the page frame says about this installation. */
@ConfigMapping(prefix = "commonwatt.web")
public interface WebConfig {

    /**
     * Shown on every page and beside every proof while the chain has no consortium, for example "development chain, no consortium". Absent on
     * a chain that members seal.
     */
    Optional<String> chainLabel();
}
