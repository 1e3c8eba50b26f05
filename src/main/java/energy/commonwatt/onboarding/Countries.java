package energy.commonwatt.onboarding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Countries of ISO 3166 for forms and pages. In templates: {@code {cdi:countries.all}}. */
@Named("countries")
@ApplicationScoped
public class Countries {

    private static final List<Country> ALL = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Country(code, nameOf(code))).sorted(Comparator.comparing(Country::name)).toList();

    /** @param code two letters */
    public record Country(String code, String name) {
    }

    public List<Country> all() {
        return ALL;
    }

    public String name(String code) {
        return nameOf(code);
    }

    private static String nameOf(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
