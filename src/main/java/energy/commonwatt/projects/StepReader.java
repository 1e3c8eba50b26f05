package energy.commonwatt.projects;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import energy.commonwatt.money.Money;
import energy.commonwatt.money.MoneyText;

/** Reads what was typed into a step and remembers every fault, so that a page names all of them at once. Texts are never null. */
final class StepReader {

    /** Control, format and unassigned characters, which nobody sees. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}&&[^\\r\\n\\t]]");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    /** A comma before three digits could mean thousands. */
    private static final Pattern KILOWATTS = Pattern.compile("\\d{1,9}(\\.\\d{1,3}|,\\d{1,2})?");
    private static final Pattern HUNDREDTHS = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}([.,]\\d{1,5})?");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2120, 1, 1);

    private final StepLayout layout;
    private final Typed typed;
    private final int row;
    private final List<StepFault> faults;

    StepReader(StepLayout layout, Typed typed) {
        this(layout, typed, StepFault.NO_ROW, new ArrayList<>());
    }

    private StepReader(StepLayout layout, Typed typed, int row, List<StepFault> faults) {
        this.layout = layout;
        this.typed = typed;
        this.row = row;
        this.faults = faults;
    }

    List<StepFault> faults() {
        return List.copyOf(faults);
    }

    boolean holds() {
        return faults.isEmpty();
    }

    /** Whether something was wrong in this row. */
    boolean faulty() {
        return faults.stream().anyMatch(it -> it.row() == row);
    }

    void fault(String field, String expected, String found) {
        faults.add(new StepFault(field, row, null, expected, found));
    }

    /** The same step, read in one of its rows. @param number from 0 */
    StepReader row(int number) {
        return new StepReader(layout, typed, number, faults);
    }

    /** Every row that says something. */
    <T> List<T> rows(Function<StepReader, T> shape) {
        List<T> rows = new ArrayList<>();
        for (int i = 0; i < typed.rows(layout); i++) {
            if (!layout.blank(typed, i)) {
                rows.add(shape.apply(row(i)));
            }
        }
        return rows;
    }

    String line(String field, int longest) {
        return checked(field, raw(field).replaceAll("\\s+", " ").strip(), longest, 1);
    }

    String optionalLine(String field, int longest) {
        return checked(field, raw(field).replaceAll("\\s+", " ").strip(), longest, 0);
    }

    String text(String field, int longest) {
        return checked(field, raw(field).strip(), longest, 1);
    }

    String optionalText(String field, int longest) {
        return checked(field, raw(field).strip(), longest, 0);
    }

    private String checked(String field, String text, int longest, int shortest) {
        if (text.length() < shortest || text.length() > longest) {
            fault(field, shortest + " to " + longest + " characters", text.isEmpty() ? "none" : text.length() + " characters");
        } else if (INVISIBLE.matcher(text).find()) {
            fault(field, "characters that can be seen", "an invisible one");
        }
        return text;
    }

    String matching(String field, Pattern form, int longest, String words) {
        String text = raw(field).strip();
        if (text.length() > longest || !form.matcher(text).matches()) {
            fault(field, words, found(field));
        }
        return text;
    }

    int whole(String field, int least, int most) {
        String text = plain(field);
        int number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            fault(field, "a whole number from " + least + " to " + most, found(field));
        }
        return number;
    }

    /** Typed in kW. */
    long watts(String field) {
        String text = plain(field);
        long watts = KILOWATTS.matcher(text).matches() ? scaled(text, 3) : 0;
        if (watts <= 0 || watts > PlantRules.MOST_WATTS) {
            fault(field, "kW with at most three decimals, such as 49.5, more than 0 and at most 100 GW", found(field));
        }
        return watts;
    }

    Long optionalWatts(String field) {
        return raw(field).isBlank() ? null : (Long) watts(field);
    }

    /** Typed in kWh. */
    long wattHours(String field) {
        String text = plain(field);
        if (!HUNDREDTHS.matcher(text).matches()) {
            fault(field, "kWh with at most two decimals, such as 1250 or 1250.5", found(field));
            return 0;
        }
        return scaled(text, 3);
    }

    /** @return minor units of the proposal's currency, more than 0 */
    long money(String field) {
        long amount = moneyOrNothing(field);
        if (amount == 0 && faults.stream().noneMatch(it -> it.field().equals(field) && it.row() == row)) {
            fault(field, "an amount of more than 0", found(field));
        }
        return amount;
    }

    long moneyOrNothing(String field) {
        return MoneyText.parse(raw(field), Proposal.CURRENCY).map(Money::minorUnits).orElseGet(() -> {
            fault(field, "an amount in euros such as 1250 or 1250.50", found(field));
            return 0L;
        });
    }

    /** A number with at most two decimals, in hundredths. */
    long hundredths(String field, long most) {
        String text = plain(field).replace("%", "");
        long value = HUNDREDTHS.matcher(text).matches() ? scaled(text, 2) : -1;
        if (value < 0 || value > most) {
            fault(field, "a number from 0 to " + most / 100 + " with at most two decimals, such as 8.25", found(field));
        }
        return value;
    }

    BigDecimal degrees(String field, int most) {
        String text = plain(field);
        if (DEGREES.matcher(text).matches()) {
            BigDecimal degrees = new BigDecimal(text.replace(',', '.'));
            if (degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0) {
                return degrees;
            }
        }
        fault(field, "degrees from -" + most + " to " + most + " with at most five decimals", found(field));
        return null;
    }

    String zone(String field) {
        String text = raw(field).strip();
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            fault(field, "an IANA time zone such as Europe/Paris", found(field));
        }
        return text;
    }

    LocalDate date(String field) {
        try {
            LocalDate date = LocalDate.parse(raw(field).strip());
            if (!date.isBefore(EARLIEST) && date.isBefore(LATEST)) {
                return date;
            }
        } catch (DateTimeException unreadable) {
            // told below
        }
        fault(field, "a date such as 2027-03-31, from " + EARLIEST + " on", found(field));
        return null;
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        try {
            return Enum.valueOf(type, raw(field).strip());
        } catch (IllegalArgumentException unknown) {
            fault(field, "one of the choices", found(field));
            return null;
        }
    }

    boolean yes(String field) {
        String text = raw(field).strip();
        if (!text.equals("yes") && !text.equals("no")) {
            fault(field, "yes or no", found(field));
        }
        return text.equals("yes");
    }

    UUID id(String field) {
        try {
            return UUID.fromString(raw(field).strip());
        } catch (IllegalArgumentException none) {
            fault(field, "one of the choices", found(field));
            return null;
        }
    }

    /** What was typed, for a sentence. */
    String found(String field) {
        String text = raw(field).strip();
        return text.isEmpty() ? "nothing" : text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static long scaled(String text, int decimals) {
        return new BigDecimal(text.replace(',', '.')).movePointRight(decimals).longValueExact();
    }

    private String plain(String field) {
        return raw(field).replaceAll("[\\s\u00a0'’]", "");
    }

    private String raw(String field) {
        return typed.at(field, Math.max(0, row));
    }
}
