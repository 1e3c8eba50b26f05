package energy.commonwatt.onboarding;

import java.time.LocalDate;
import java.util.Map;

/** @param nationality ISO 3166, two letters; {@code taxCountry} likewise */
public record NaturalPerson(String name, LocalDate birthDate, String nationality, Address address, String taxCountry)
        implements
            Applicant {

    @Override
    public boolean company() {
        return false;
    }

    @Override
    public Map<String, Object> json() {
        return Map.of("name", name, "birthDate", birthDate.toString(), "nationality", nationality, "address", address.json(),
                "taxCountry", taxCountry);
    }

    static NaturalPerson of(Map<String, Object> json) {
        return new NaturalPerson((String) json.get("name"), LocalDate.parse((String) json.get("birthDate")),
                (String) json.get("nationality"), Address.of((Map<?, ?>) json.get("address")), (String) json.get("taxCountry"));
    }
}
