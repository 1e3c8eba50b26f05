package energy.commonwatt.onboarding;

import java.util.List;
import java.util.Map;

/**
 * How the investor asks to be treated; accepting the case grants it.
 *
 * @param criteria that the investor states to meet, each with evidence among the documents; empty for the non-sophisticated
 */
public record Category(boolean sophisticated, List<Criterion> criteria) {

    static final Category NON_SOPHISTICATED = new Category(false, List.of());

    Map<String, Object> json() {
        return Map.of("sophisticated", sophisticated, "criteria", criteria.stream().map(Enum::name).toList());
    }

    static Category of(Map<String, Object> json) {
        return new Category((Boolean) json.get("sophisticated"),
                ((List<?>) json.get("criteria")).stream().map(name -> Criterion.valueOf((String) name)).toList());
    }
}
