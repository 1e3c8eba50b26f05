package energy.commonwatt.web;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;

/** Whoever sent this request. In templates: {@code {cdi:user.name}}. */
@Named("user")
@RequestScoped
public class CurrentUser {

    private static final String ORGANISATION = "organisation";

    private final SecurityIdentity identity;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean anonymous() {
        return identity.isAnonymous();
    }

    /** @param role one of {@link Roles} */
    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public boolean operator() {
        return has(Roles.OPERATOR);
    }

    public boolean administrator() {
        return has(Roles.ADMINISTRATOR);
    }

    public boolean investor() {
        return has(Roles.INVESTOR);
    }

    public boolean attester() {
        return has(Roles.ATTESTER);
    }

    /**
     * The organisation that this user acts for: claim {@code organisation}, a UUID. Empty when the claim is absent or is no UUID: whoever has
     * none owns nothing.
     */
    public Optional<UUID> organisation() {
        return claim(ORGANISATION).flatMap(CurrentUser::uuid);
    }

    /** The account at the identity provider, unique there; it tells two people apart where a rule wants two. */
    public String account() {
        return identity.getPrincipal().getName();
    }

    /**
     * Identifier of the account at the identity provider (claim {@code sub}): it stays when the user name changes. Test identities without
     * claims have their name alone.
     */
    public String subject() {
        return claim("sub").orElseGet(this::account);
    }

    /** The mail address that the identity provider knows (claim {@code email}); empty when it says that nobody has confirmed it. */
    public Optional<String> mail() {
        return claim("email").filter(mail -> !claim("email_verified").orElse("true").equals("false"));
    }

    /** The organisation of a user who must have one. @throws NotFound when there is none: nothing belongs to them */
    public UUID requiredOrganisation() {
        return organisation().orElseThrow(() -> new NotFound("organisation for this account", account()));
    }

    /** The name to greet by: claim {@code name}, else the user name, else an empty string for an anonymous visitor. */
    public String name() {
        if (anonymous()) {
            return "";
        }
        return claim("name").or(() -> claim("preferred_username")).orElseGet(() -> identity.getPrincipal().getName());
    }

    /** Claims come with the token; test identities and other mechanisms carry them as attributes. */
    private Optional<String> claim(String claim) {
        Object value = identity.getPrincipal() instanceof JsonWebToken token
                ? token.getClaim(claim)
                : identity.getAttribute(claim);
        return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }
}
