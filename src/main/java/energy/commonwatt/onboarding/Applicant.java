package energy.commonwatt.onboarding;

import java.util.Map;

/** Who wants to invest: a natural person or a company. */
public sealed interface Applicant permits NaturalPerson, Company {

    /** As the account for payouts is held. */
    String name();

    Address address();

    boolean company();

    Map<String, Object> json();

    static Applicant of(Map<String, Object> json) {
        return json.containsKey("birthDate") ? NaturalPerson.of(json) : Company.of(json);
    }
}
