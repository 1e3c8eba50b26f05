package energy.commonwatt.onboarding;

import java.util.Map;

/** @param country ISO 3166, two letters */
public record Address(String street, String postcode, String city, String country) {

    Map<String, Object> json() {
        return Map.of("street", street, "postcode", postcode, "city", city, "country", country);
    }

    static Address of(Map<?, ?> json) {
        return new Address((String) json.get("street"), (String) json.get("postcode"), (String) json.get("city"),
                (String) json.get("country"));
    }
}
