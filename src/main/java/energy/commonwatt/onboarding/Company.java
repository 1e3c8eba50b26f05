package energy.commonwatt.onboarding;

import java.util.List;
import java.util.Map;

/**
 * @param register where it is registered, for example a court
 * @param number in that register
 * @param representative the person who acts for it here
 * @param owners those who hold more than 25 %, or the one who manages it when nobody does
 */
public record Company(String name, String register, String number, Address address, String representative,
        List<BeneficialOwner> owners) implements Applicant {

    @Override
    public boolean company() {
        return true;
    }

    @Override
    public Map<String, Object> json() {
        return Map.of("name", name, "register", register, "number", number, "address", address.json(), "representative",
                representative, "owners", owners.stream().map(BeneficialOwner::json).toList());
    }

    static Company of(Map<String, Object> json) {
        return new Company((String) json.get("name"), (String) json.get("register"), (String) json.get("number"),
                Address.of((Map<?, ?>) json.get("address")), (String) json.get("representative"),
                ((List<?>) json.get("owners")).stream().map(owner -> BeneficialOwner.of((Map<?, ?>) owner)).toList());
    }
}
