package energy.commonwatt.web;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The installation as the page frame sees it. In templates: {@code {cdi:site.chainLabel}}. */
@Named("site")
@ApplicationScoped
public class Site {

    private final WebConfig config;
    private final Optional<String> identity;
    private final boolean sandbox;

    Site(WebConfig config, @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> identity,
            @ConfigProperty(name = "commonwatt.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.config = config;
        this.identity = identity;
        this.sandbox = sandbox;
    }

    /** Whether stand-ins take the place of the bank and of the identity check. */
    public boolean sandbox() {
        return sandbox;
    }

    /** Keycloak's page where people change their password and set up a second factor; empty without an identity server. */
    public String accountAddress() {
        return identity.map(realm -> realm + "/account/").orElse("");
    }

    /** Empty on a chain that members seal. */
    public String chainLabel() {
        return config.chainLabel().orElse("");
    }
}
