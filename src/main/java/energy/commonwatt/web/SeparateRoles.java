package energy.commonwatt.web;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * Nobody stands on both sides with one account. Keycloak gives the role investor to every account that is made later, an operator's and a
 * machine's included; here it counts only where it stands alone. (Article 8 of Regulation (EU) 2020/1503: conflicts of interest.)
 */
@ApplicationScoped
class SeparateRoles implements SecurityIdentityAugmentor {

    private static final Set<String> OTHER_SIDE = Set.of(Roles.OPERATOR, Roles.ADMINISTRATOR, Roles.ATTESTER);

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(separate(identity));
    }

    static SecurityIdentity separate(SecurityIdentity identity) {
        if (!identity.hasRole(Roles.INVESTOR) || OTHER_SIDE.stream().noneMatch(identity::hasRole)) {
            return identity;
        }
        QuarkusSecurityIdentity.Builder kept = QuarkusSecurityIdentity.builder().setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials()).addAttributes(identity.getAttributes())
                .addPermissionChecker(identity::checkPermission);
        identity.getRoles().stream().filter(role -> !role.equals(Roles.INVESTOR)).forEach(kept::addRole);
        return kept.build();
    }
}
