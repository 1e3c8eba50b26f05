package energy.commonwatt.testsupport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import energy.commonwatt.local.StackFiles;
import energy.commonwatt.local.TemporaryStack;
import energy.commonwatt.standin.StandInBesu;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A database of its own and four validators: Besu where BESU_HOME names it, else its stand-in, which says so. No Keycloak. */
public final class RehearsalResource implements QuarkusTestResourceLifecycleManager {

    private final StackResource stack = new StackResource();

    @Override
    public Map<String, String> start() {
        stack.init(Map.of("identity", "false", "chain", "false"));
        var config = new HashMap<>(stack.start());
        var chain = TemporaryStack.rehearsal(besu());
        config.put("quarkus.datasource.jdbc.url", TemporaryStack.newDatabaseUrl());
        config.put("commonwatt.chain.kind", chain.kind());
        config.put("commonwatt.chain.nodes", String.join(",", chain.nodes()));
        config.put("commonwatt.web.chain-label", chain.label());
        return config;
    }

    /** The distribution that BESU_HOME names, or the stand-in. */
    public static Path besu() {
        if (TemporaryStack.withBesu()) {
            return Path.of(System.getenv("BESU_HOME"));
        }
        System.out.println(
                "BESU_HOME is not set: a stand-in makes the sealed blocks of this test, and proves nothing about Besu.");
        try {
            return StandInBesu.install(StackFiles.find().project().resolve("target/besu-stand-in"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // The network ends with the JVM.
    }
}
