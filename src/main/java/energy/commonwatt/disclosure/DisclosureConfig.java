package energy.commonwatt.disclosure;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Who provides the service, for identifiers of offers. */
@ConfigMapping(prefix = "commonwatt.disclosure")
public interface DisclosureConfig {

    /** Legal entity identifier (ISO 17442) of the crowdfunding service provider. Without it no information sheet can be finished here. */
    Optional<String> lei();
}
