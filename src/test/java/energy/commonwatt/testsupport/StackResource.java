package energy.commonwatt.testsupport;

import java.util.LinkedHashMap;
import java.util.Map;

import energy.commonwatt.local.LocalWitnesses;
import energy.commonwatt.local.TemporaryStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Real services for {@code @QuarkusTest}: {@code @WithTestResource(StackResource.class)}. They are shared by all tests of the JVM
 * and end with it. Everything starts unless an argument says {@code false}: {@code identity} (Keycloak, about 15 s) or
 * {@code chain}; witnesses start when {@code witnesses} says {@code true}, the mail catcher with Keycloak or when {@code mail} says {@code
 * true}. Without it letters stay in their table ({@link Mailbox#posted}). Tests with the same arguments share one application.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

    private boolean identity = true;
    private boolean chain = true;
    private boolean witnesses;
    private boolean mail;

    @Override
    public void init(Map<String, String> arguments) {
        identity = !"false".equals(arguments.get("identity"));
        chain = !"false".equals(arguments.get("chain"));
        witnesses = "true".equals(arguments.get("witnesses"));
        mail = identity || "true".equals(arguments.get("mail"));
    }

    @Override
    public Map<String, String> start() {
        var config = new LinkedHashMap<String, String>();
        config.put("quarkus.http.test-port", Integer.toString(TemporaryStack.application()));
        config.put("commonwatt.address", "http://localhost:" + TemporaryStack.application());
        config.put("quarkus.datasource.jdbc.url", TemporaryStack.databaseUrl());
        config.put("quarkus.datasource.username", "commonwatt");
        config.putAll(identity());
        config.putAll(mail
                ? Map.of("commonwatt.local.mail-port", Integer.toString(TemporaryStack.mail()))
                : Map.of("commonwatt.mail.every", "off"));
        config.put("commonwatt.logs.key", TemporaryStack.logKey().toString());
        if (witnesses) {
            config.putAll(LocalWitnesses.settings(TemporaryStack.witnesses()));
        }
        // Tests say by X-Forwarded-Proto that a request came through TLS, as the balancer of an installation does.
        config.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        config.put("quarkus.http.proxy.allow-x-forwarded", "true");
        config.put("commonwatt.chain.kind", "development");
        if (chain) {
            var shared = TemporaryStack.chain();
            config.put("commonwatt.chain.kind", shared.kind());
            config.put("commonwatt.chain.nodes", String.join(",", shared.nodes()));
            config.put("commonwatt.web.chain-label", shared.label());
        }
        return config;
    }

    private Map<String, String> identity() {
        if (identity) {
            return Map.of("commonwatt.local.keycloak-port", Integer.toString(TemporaryStack.keycloak()));
        }
        // Otherwise the application would look for a server that is not there.
        return Map.of("quarkus.oidc.tenant-enabled", "false", "quarkus.oidc.api.tenant-enabled", "false");
    }

    @Override
    public void stop() {
        // The next application of this JVM uses them again; they end with the JVM.
    }
}
