package energy.commonwatt.records;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How logs are published: who signs their heads, and how often witnesses are asked. */
@ConfigMapping(prefix = "commonwatt.logs")
public interface LogsConfig {

    /**
     * File with the log key: 32 random bytes in Base64, readable by the application alone. Needed everywhere; dev mode makes its own. Whoever
     * has the key can sign heads of every log, so that witnesses would refuse the platform's own.
     */
    Optional<Path> key();

    /**
     * What the origin of each log begins with, up to and with {@code /logs/}, for example {@code commonwatt.example/logs/}. Needed in production;
     * without it dev mode takes host and port of {@code commonwatt.address}. Part of each log's identity: never changed after the first record.
     */
    Optional<String> origin();

    /** Time between two looks whether a witness lacks a checkpoint, at least a second. */
    @WithDefault("1s")
    Duration witnessesEvery();

    /** Time until a witness that does not answer counts as silent. */
    @WithDefault("5s")
    Duration witnessTimeout();
}
