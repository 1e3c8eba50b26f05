package energy.commonwatt.web;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;

/**
 * The code flow that begins at the sign-up page opens the registration form instead of the sign-in form (OpenID Connect, Initiating User
 * Registration 1.0). Everything else of the flow, PKCE and nonce too, stays as it is.
 */
// Nothing injects it; the extension looks for it at runtime.
@Unremovable
@ApplicationScoped
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class RegistrationPrompt implements OidcRedirectFilter {

    @Override
    public void filter(OidcRedirectContext redirect) {
        if (redirect.routingContext().normalizedPath().equals(SignUpPages.PATH)) {
            redirect.additionalQueryParams().set("prompt", "create");
        }
    }
}
