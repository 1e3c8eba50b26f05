package energy.commonwatt.projects;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is taken with proposals. */
@ConfigMapping(prefix = "commonwatt.projects")
public interface ProjectsConfig {

    /** Largest document taken, in bytes. */
    @WithDefault("10485760")
    int largestDocument();

    /** Most documents of one proposal. */
    @WithDefault("40")
    int mostDocuments();
}
