package energy.commonwatt.onboarding;

import java.util.List;
import java.util.Map;

/**
 * Where the money comes from (Directive (EU) 2015/849 Art. 13 and 20).
 *
 * @param politicallyExposed the investor's own statement; screening asks again
 */
public record SourceOfFunds(Source source, String explanation, boolean politicallyExposed) {

    /** What most of the money stems from. */
    public enum Source {
        EMPLOYMENT, BUSINESS, SAVINGS, INHERITANCE, SALE, OTHER
    }

    public static List<Source> sources() {
        return List.of(Source.values());
    }

    Map<String, Object> json() {
        return Map.of("source", source.name(), "explanation", explanation, "politicallyExposed", politicallyExposed);
    }

    static SourceOfFunds of(Map<String, Object> json) {
        return new SourceOfFunds(Source.valueOf((String) json.get("source")), (String) json.get("explanation"),
                (Boolean) json.get("politicallyExposed"));
    }
}
