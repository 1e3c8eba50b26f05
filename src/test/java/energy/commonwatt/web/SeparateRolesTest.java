package energy.commonwatt.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Nobody is an investor beside another role. */
class SeparateRolesTest {

    @ParameterizedTest
    @ValueSource(strings = {Roles.OPERATOR, Roles.ADMINISTRATOR, Roles.ATTESTER})
    void otherRole_endsTheInvestorsRights(String role) {
        SecurityIdentity identity = identity(Roles.INVESTOR, role);
        SecurityIdentity separate = SeparateRoles.separate(identity);
        assertEquals(Set.of(role), separate.getRoles());
        assertEquals("somebody", separate.getPrincipal().getName());
        assertEquals("kept", separate.getAttribute("organisation"));
    }

    @Test
    void investorAlone_andOthersWithoutThatRole_stayAsTheyAre() {
        for (SecurityIdentity identity : new SecurityIdentity[]{identity(Roles.INVESTOR), identity(Roles.OPERATOR),
                identity()}) {
            assertSame(identity, SeparateRoles.separate(identity));
        }
    }

    private static SecurityIdentity identity(String... roles) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("somebody"))
                .addAttribute("organisation", "kept").addRoles(Set.of(roles)).build();
    }
}
