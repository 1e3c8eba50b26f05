package energy.commonwatt.generation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Uploads of readings. */
@ConfigMapping(prefix = "commonwatt.generation")
interface GenerationConfig {

    /** Largest file taken, in bytes; {@code quarkus.http.limits.max-body-size} must not be smaller. */
    @WithDefault("268435456")
    long largestFile();

    /** Uploads that one replica works on at the same time. */
    @WithDefault("2")
    int workers();

    /** Longest time for one upload, in seconds; after it the database rolls back and the upload is tried again. */
    @WithDefault("3600")
    int longestSeconds();
}
