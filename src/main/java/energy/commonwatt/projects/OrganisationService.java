package energy.commonwatt.projects;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import energy.commonwatt.web.NotFound;

/** Registering and naming organisations. Who gave which name is kept. */
@ApplicationScoped
public class OrganisationService {

    private final Clock clock;

    OrganisationService(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param administrator account at the identity provider
     * @throws OrganisationRuleViolation when the name breaks a rule or is taken
     */
    @Transactional
    public Organisation register(String name, String administrator) {
        return registered(UUID.randomUUID(), name, administrator);
    }

    /**
     * Gives another name; the same one again changes nothing.
     *
     * @throws OrganisationRuleViolation when the name breaks a rule or is taken
     * @throws NotFound when there is no such organisation
     */
    @Transactional
    public Organisation rename(UUID id, String name, String administrator) {
        String wanted = Organisation.wellFormed(name);
        Organisation organisation = Organisation.<Organisation>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("organisation", id));
        if (!organisation.name.equals(wanted)) {
            free(wanted, id);
            organisation.rename(wanted);
            named(organisation, administrator);
        }
        return organisation;
    }

    /** Makes one known that the identity provider names already, as the demo story does. */
    @Transactional
    Organisation known(UUID id, String name) {
        return Organisation.known(id).orElseGet(() -> registered(id, name, "platform"));
    }

    private Organisation registered(UUID id, String name, String administrator) {
        String wanted = Organisation.wellFormed(name);
        free(wanted, id);
        Organisation organisation = new Organisation(id, wanted);
        named(organisation, administrator);
        return organisation;
    }

    private static void free(String name, UUID id) {
        if (Organisation.isTaken(name, id)) {
            throw OrganisationRuleViolation.taken(name);
        }
    }

    private void named(Organisation organisation, String administrator) {
        Unique.persist(organisation, () -> OrganisationRuleViolation.taken(organisation.name));
        new OrganisationName(organisation, administrator, clock.instant()).persist();
    }
}
