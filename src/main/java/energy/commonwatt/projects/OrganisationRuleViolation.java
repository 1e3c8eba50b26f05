package energy.commonwatt.projects;

import energy.commonwatt.web.RuleViolation;

/** A rule about an organisation's name said no. */
public class OrganisationRuleViolation extends RuleViolation {

    private OrganisationRuleViolation(int status, String title, String expected, String found) {
        super(status, title, expected, found);
    }

    static OrganisationRuleViolation name(String expected, String found) {
        return new OrganisationRuleViolation(422, "This name cannot be taken", expected, found);
    }

    static OrganisationRuleViolation taken(String name) {
        return new OrganisationRuleViolation(409, "Another organisation has this name",
                "a name that tells the two apart, or the organisation that is there already", name);
    }
}
