package energy.commonwatt.local;

import org.eclipse.microprofile.config.Config;

/**
 * What a developer may change about the local services.
 *
 * @param enabled
 *            false when dev mode uses services that run elsewhere
 * @param postgresPort
 *            PostgreSQL's port on 127.0.0.1
 * @param keycloakPort
 *            Keycloak's port on 127.0.0.1
 * @param chainPort
 *            the development chain's port on 127.0.0.1
 * @param blockSeconds
 *            seconds from block to block of the development chain
 */
public record LocalSettings(boolean enabled, int postgresPort, int keycloakPort, int chainPort, int blockSeconds) {

    /** Reads {@code commonwatt.local.*}; the defaults stand in application.properties, where other values refer to them. */
    public static LocalSettings of(Config config) {
        return new LocalSettings(config.getValue("commonwatt.local.enabled", Boolean.class),
                config.getValue("commonwatt.local.postgres-port", Integer.class),
                config.getValue("commonwatt.local.keycloak-port", Integer.class),
                config.getValue("commonwatt.local.chain-port", Integer.class),
                config.getValue("commonwatt.local.block-seconds", Integer.class));
    }

    void requireFreePorts() {
        new Port(postgresPort).requireFree(PostgresServer.NAME, "commonwatt.local.postgres-port");
        new Port(keycloakPort).requireFree(KeycloakServer.NAME, "commonwatt.local.keycloak-port");
        new Port(chainPort).requireFree(ChainNode.NAME.toLowerCase(java.util.Locale.ROOT), "commonwatt.local.chain-port");
    }
}
