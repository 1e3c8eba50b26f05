package energy.commonwatt.projects;

import java.util.UUID;

/**
 * Who decides about a project.
 *
 * @param account at the identity provider
 * @param organisation that the account acts for, null when none
 */
public record Decider(String account, UUID organisation) {

    static Decider of(String account) {
        return new Decider(account, null);
    }
}
