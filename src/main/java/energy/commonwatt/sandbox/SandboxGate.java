package energy.commonwatt.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import energy.commonwatt.chain.ChainConfig;
import energy.commonwatt.chain.ChainConfig.Kind;
import io.quarkus.runtime.StartupEvent;

/** Keeps stand-ins away from installations on which people rely. */
@ApplicationScoped
public class SandboxGate {

    private final SandboxConfig config;
    private final ChainConfig chain;

    SandboxGate(SandboxConfig config, ChainConfig chain) {
        this.config = config;
        this.chain = chain;
    }

    /** Whether stand-ins answer here. */
    public boolean open() {
        return config.enabled() && chain.kind() != Kind.CONSORTIUM;
    }

    void atStart(@Observes StartupEvent start) {
        refuseOnAChainOfMembers();
    }

    /** @throws IllegalStateException when stand-ins would answer people who take them for real */
    void refuseOnAChainOfMembers() {
        if (config.enabled() && chain.kind() == Kind.CONSORTIUM) {
            throw new IllegalStateException("commonwatt.sandbox.enabled: expected false on a chain of members, found true. "
                    + "Its identity check checks nobody and its bank moves no money");
        }
    }
}
