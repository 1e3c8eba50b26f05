package energy.commonwatt.projects;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a plant must be before it can be proposed. The database holds the same limits; here they get words. */
final class PlantRules {

    static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    /** 100 GW: more than any plant has, so a larger number is a slip of the unit. */
    static final long MOST_WATTS = 100_000_000_000L;
    /** The record of the approval names them all and has at most 65,535 bytes. */
    static final int MOST_POINTS = 400;

    private PlantRules() {
    }

    /** @throws ProjectRuleViolation for the first rule that the plant breaks */
    static void check(PlantSpec plant) {
        text("name", plant.name(), 200);
        text("summary", plant.summary(), 4_000);
        text("place", plant.place(), 200);
        require(plant.slug() != null && plant.slug().length() <= 80 && SLUG.matcher(plant.slug()).matches(), "address (slug)",
                "lower-case words of letters and digits joined by single hyphens, at most 80 characters", plant.slug());
        require(plant.technology() != null, "technology", "solar, wind, hydro or biogas", null);
        capacity("AC capacity", plant.acWatts());
        if (plant.dcWatts() != null) {
            capacity("DC capacity", plant.dcWatts());
        }
        coordinates(plant.latitude(), plant.longitude());
        zone(plant.timeZone());
        meteringPoints(plant);
    }

    private static void meteringPoints(PlantSpec plant) {
        require(plant.meteringPoints() != null && !plant.meteringPoints().isEmpty(), "metering points", "at least one", "none");
        require(plant.meteringPoints().size() <= MOST_POINTS, "metering points", "at most " + MOST_POINTS,
                plant.meteringPoints().size());
        Set<String> codes = new HashSet<>();
        for (MeteringPointSpec point : plant.meteringPoints()) {
            require(point.code() != null && CODE.matcher(point.code()).matches(), "metering point",
                    "a code of letters, digits, '.', '_' and '-', at most 63 characters", point.code());
            require(codes.add(point.code()), "metering point", "each code once", point.code() + " twice");
            require(point.trustTier() != null, "trust tier of " + point.code(), "a trust tier", "none");
            capacity("AC capacity of " + point.code(), point.acWatts());
        }
    }

    private static void text(String what, String value, int most) {
        require(value != null && !value.isBlank() && value.length() <= most, what, "1 to " + most + " characters",
                value == null || value.isBlank() ? "none" : value.length() + " characters");
    }

    private static void capacity(String what, long watts) {
        require(watts > 0 && watts <= MOST_WATTS, what, "more than 0 and at most 100 GW", watts + " W");
    }

    private static void coordinates(BigDecimal latitude, BigDecimal longitude) {
        require((latitude == null) == (longitude == null), "coordinates", "both latitude and longitude, or neither",
                "one of them");
        if (latitude != null) {
            require(latitude.abs().compareTo(BigDecimal.valueOf(90)) <= 0, "latitude", "-90 to 90 degrees", latitude);
            require(longitude.abs().compareTo(BigDecimal.valueOf(180)) <= 0, "longitude", "-180 to 180 degrees", longitude);
        }
    }

    private static void zone(String timeZone) {
        try {
            ZoneId.of(timeZone == null ? "" : timeZone);
        } catch (DateTimeException e) {
            require(false, "time zone", "an IANA time zone such as Europe/Paris", timeZone);
        }
    }

    private static void require(boolean holds, String what, String expected, Object found) {
        if (!holds) {
            throw new ProjectRuleViolation(ProjectRuleViolation.AGAINST_RULE, "The plant's " + what + " cannot be taken",
                    expected, found == null || found.toString().isBlank() ? "nothing" : found.toString());
        }
    }
}
