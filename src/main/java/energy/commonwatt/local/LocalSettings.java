package energy.commonwatt.local;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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
 * @param chain
 *            {@value #ANVIL}, or {@value #BESU} for four validators, on the chain's port and the three after it
 * @param besuPeerPort
 *            first of four ports on 127.0.0.1 by which the validators speak with each other
 * @param besuStorage
 *            Besu's storage format, FOREST or BONSAI
 * @param witnessPort
 *            first of three ports on 127.0.0.1 of the witnesses
 * @param mailPort
 *            first of two ports on 127.0.0.1 of the mail catcher
 */
public record LocalSettings(boolean enabled, int postgresPort, int keycloakPort, int chainPort, int blockSeconds, String chain,
        int besuPeerPort, String besuStorage, int witnessPort, int mailPort) {

    static final String ANVIL = "anvil";
    static final String BESU = "besu";

    public LocalSettings {
        if (!List.of(ANVIL, BESU).contains(chain)) {
            throw new LocalStackException("commonwatt.local.chain is \"%s\": set it to anvil or besu.".formatted(chain));
        }
    }

    /** Reads {@code commonwatt.local.*}; the defaults stand in application.properties, where other values refer to them. */
    public static LocalSettings of(Config config) {
        return new LocalSettings(config.getValue("commonwatt.local.enabled", Boolean.class),
                config.getValue("commonwatt.local.postgres-port", Integer.class),
                config.getValue("commonwatt.local.keycloak-port", Integer.class),
                config.getValue("commonwatt.local.chain-port", Integer.class),
                config.getValue("commonwatt.local.block-seconds", Integer.class),
                config.getValue("commonwatt.local.chain", String.class),
                config.getValue("commonwatt.local.besu-peer-port", Integer.class),
                config.getValue("commonwatt.local.besu-storage", String.class),
                config.getValue("commonwatt.local.witness-port", Integer.class),
                config.getValue("commonwatt.local.mail-port", Integer.class));
    }

    boolean withBesu() {
        return chain.equals(BESU);
    }

    BesuNetwork.Plan besuPlan() {
        return new BesuNetwork.Plan(BESU, from(chainPort), from(besuPeerPort), blockSeconds, besuStorage);
    }

    List<Integer> witnessPorts() {
        return IntStream.range(witnessPort, witnessPort + LocalWitnesses.COUNT).boxed().toList();
    }

    void requireFreePorts() {
        witnessPorts().forEach(port -> new Port(port).requireFree(LocalWitnesses.NAME, "commonwatt.local.witness-port"));
        IntStream.range(mailPort, mailPort + MailCatcher.PORTS)
                .forEach(port -> new Port(port).requireFree(MailCatcher.NAME.toLowerCase(Locale.ROOT),
                        "commonwatt.local.mail-port"));
        new Port(postgresPort).requireFree(PostgresServer.NAME, "commonwatt.local.postgres-port");
        new Port(keycloakPort).requireFree(KeycloakServer.NAME, "commonwatt.local.keycloak-port");
        if (withBesu()) {
            from(chainPort).forEach(port -> new Port(port).requireFree(BesuNetwork.NAME, "commonwatt.local.chain-port"));
            from(besuPeerPort).forEach(port -> new Port(port).requireFree(BesuNetwork.NAME, "commonwatt.local.besu-peer-port"));
        } else {
            new Port(chainPort).requireFree(ChainNode.NAME.toLowerCase(Locale.ROOT), "commonwatt.local.chain-port");
        }
    }

    private static List<Integer> from(int first) {
        return IntStream.range(first, first + BesuGenesis.VALIDATORS).boxed().toList();
    }
}
