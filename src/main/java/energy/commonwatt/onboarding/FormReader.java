package energy.commonwatt.onboarding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the fields of a form and remembers every fault, so that a page names all of them at once. Texts are never null. */
final class FormReader {

    /** Control, format and unassigned characters, which nobody sees. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}&&[^\\r\\n\\t]]");
    private static final Pattern EUROS = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<FieldFault> faults = new ArrayList<>();

    void fault(String field, String expected, String found) {
        faults.add(new FieldFault(field, expected, found));
    }

    /** @throws OnboardingRuleViolation naming every fault, when there is one */
    void orThrow() {
        if (!faults.isEmpty()) {
            throw OnboardingRuleViolation.of(faults);
        }
    }

    String line(String field, String value, int longest) {
        return text(field, value == null ? null : value.replaceAll("\\s+", " "), longest);
    }

    String text(String field, String value, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty() || text.length() > longest) {
            fault(field, "1 to " + longest + " characters", text.isEmpty() ? "none" : text.length() + " characters");
        } else if (INVISIBLE.matcher(text).find()) {
            fault(field, "characters that can be seen", "an invisible one");
        }
        return text;
    }

    /** @return ISO 3166 code of two letters */
    String country(String field, String value) {
        String code = value == null ? "" : value.strip();
        if (!COUNTRIES.contains(code)) {
            fault(field, "a country of the list", code.isEmpty() ? "none" : shortened(code));
        }
        return code;
    }

    /** @return null after a fault */
    LocalDate date(String field, String day, String month, String year) {
        String found = String.join(" ", strip(day), strip(month), strip(year)).strip();
        try {
            return LocalDate.of(number(year), number(month), number(day));
        } catch (DateTimeException | NumberFormatException noDate) {
            fault(field, "a day, a month and a year, such as 27 3 1986", found.isEmpty() ? "none" : shortened(found));
            return null;
        }
    }

    /** @return cents, 0 after a fault */
    long euros(String field, String value) {
        String text = value == null ? "" : value.replaceAll("\\s", "");
        if (!EUROS.matcher(text).matches()) {
            fault(field, "an amount in euros such as 1250 or 1250.50", text.isEmpty() ? "none" : shortened(text));
            return 0;
        }
        return hundredths(text);
    }

    /** @return hundredths of a percent, -1 after a fault */
    int percent(String field, String value) {
        String text = strip(value).replace("%", "").strip();
        if (!PERCENT.matcher(text).matches() || hundredths(text) > 10_000) {
            fault(field, "a share in percent such as 30 or 33.33", text.isEmpty() ? "none" : shortened(text));
            return -1;
        }
        return (int) hundredths(text);
    }

    /** @return null after a fault */
    <E extends Enum<E>> E choice(String field, Class<E> type, String value) {
        try {
            return Enum.valueOf(type, strip(value));
        } catch (IllegalArgumentException unknown) {
            fault(field, "one of the choices", strip(value).isEmpty() ? "none" : shortened(value));
            return null;
        }
    }

    /** A box that must be ticked. */
    void ticked(String field, String value, String meaning) {
        if (!"yes".equals(value)) {
            fault(field, "your confirmation that " + meaning, "none");
        }
    }

    private static long hundredths(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String part = point < 0 ? "" : text.substring(point + 1);
        return Long.parseLong(whole) * 100 + Long.parseLong((part + "00").substring(0, 2));
    }

    private static int number(String text) {
        return Integer.parseInt(strip(text));
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
