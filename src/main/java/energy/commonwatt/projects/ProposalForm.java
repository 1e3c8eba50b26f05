package energy.commonwatt.projects;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.jboss.resteasy.reactive.RestForm;

/** What an operator typed into the proposal form, as text: it goes back to the page unchanged when a rule says no. */
public class ProposalForm {

    @RestForm
    public String name = "";
    @RestForm
    public String slug = "";
    @RestForm
    public String summary = "";
    @RestForm
    public String technology = "SOLAR";
    @RestForm
    public String acKilowatts = "";
    @RestForm
    public String dcKilowatts = "";
    @RestForm
    public String place = "";
    @RestForm
    public String latitude = "";
    @RestForm
    public String longitude = "";
    @RestForm
    public String timeZone = "";
    /** One metering point a line: code, capacity in kW. */
    @RestForm
    public String meteringPoints = "";
    @RestForm
    public String trustTier = "PORTAL_EXPORT";

    public List<Technology> technologies() {
        return List.of(Technology.values());
    }

    public List<TrustTier> trustTiers() {
        return List.of(TrustTier.values());
    }

    /** @throws ProjectRuleViolation naming the field that cannot be read */
    PlantSpec plant() {
        List<MeteringPointSpec> points = meteringPoints.lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(this::point)
                .toList();
        return new PlantSpec(slug.strip(), name.strip(), summary.strip(), choice(Technology.class, "technology", technology),
                dcKilowatts.isBlank() ? null : watts("DC capacity", dcKilowatts), watts("AC capacity", acKilowatts),
                place.strip(),
                number("latitude", latitude), number("longitude", longitude), timeZone.strip(), points);
    }

    private MeteringPointSpec point(String line) {
        String[] parts = line.split("[,;\\s]+");
        if (parts.length != 2) {
            throw malformed("metering points", "one on each line: code, then capacity in kW", line);
        }
        return new MeteringPointSpec(parts[0], watts("capacity of " + parts[0], parts[1]),
                choice(TrustTier.class, "trust tier", trustTier));
    }

    private static long watts(String what, String kilowatts) {
        BigDecimal value = number(what, kilowatts);
        try {
            return value == null ? 0 : value.movePointRight(3).longValueExact();
        } catch (ArithmeticException e) {
            throw malformed(what, "kW with at most three decimals", kilowatts);
        }
    }

    private static BigDecimal number(String what, String text) {
        try {
            return text.isBlank() ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw malformed(what, "a number with a decimal point", text);
        }
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String what, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw malformed(what, "one of the choices", text);
        }
    }

    private static ProjectRuleViolation malformed(String what, String expected, String found) {
        return new ProjectRuleViolation(ProjectRuleViolation.MALFORMED, "The plant's " + what + " cannot be read", expected,
                found);
    }
}
