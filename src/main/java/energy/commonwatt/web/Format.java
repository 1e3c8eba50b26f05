package energy.commonwatt.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/**
 * Numbers and times as people read them: energy with its unit, times with their zone, money with its currency. In templates:
 * {@code {cdi:format.energy(wattHours)}}. Rounds for reading only; the exact integers stand in tables, CSV and records.
 */
@Named("format")
@ApplicationScoped
public class Format {

    private static final Locale WORDS = Locale.ENGLISH;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", WORDS);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm zzz", WORDS);
    private static final String NO_BREAK = "\u00a0";
    private static final int THOUSAND = 1_000;
    private static final List<String> PREFIXES = List.of("", "k", "M", "G");

    private final Clock clock;

    Format(Clock clock) {
        this.clock = clock;
    }

    /** Watt-hours in the largest fitting unit, about four digits: "21.03 kWh", "-204.5 MWh". */
    public String energy(long wattHours) {
        int step = step(wattHours);
        BigDecimal shown = BigDecimal.valueOf(wattHours, 3 * step);
        int digits = step == 0 ? 0 : shown.abs().compareTo(BigDecimal.valueOf(100)) < 0 ? 2 : 1;
        return decimals(shown, digits) + NO_BREAK + PREFIXES.get(step) + "Wh";
    }

    /** Watts, exact: "6.8 kW", "2.05 MW", "12.345 kW". */
    public String power(long watts) {
        int step = step(watts);
        BigDecimal shown = BigDecimal.valueOf(watts, 3 * step).stripTrailingZeros();
        return decimals(shown, Math.max(0, shown.scale())) + NO_BREAK + PREFIXES.get(step) + "W";
    }

    /** How often a thousand goes into the value, as far as we have prefixes. */
    private static int step(long value) {
        int step = 0;
        for (long rest = value; step < PREFIXES.size() - 1 && Math.abs(rest) >= THOUSAND; rest /= THOUSAND) {
            step++;
        }
        return step;
    }

    /** Watt-hours in kWh with all three decimals, without the unit, for columns headed "kWh". */
    public String kilowattHours(long wattHours) {
        return decimals(BigDecimal.valueOf(wattHours, 3), 3);
    }

    /** Milliwatt-hours, as single readings have them, in Wh with three decimals: "241,841.666 Wh". */
    public String milliwattHours(long milliwattHours) {
        return decimals(BigDecimal.valueOf(milliwattHours, 3), 3) + NO_BREAK + "Wh";
    }

    public String count(long number) {
        return decimals(BigDecimal.valueOf(number), 0);
    }

    /** For example "EUR 1,250.00". @param currency ISO 4217 code @param minorUnits for example cents */
    public String money(long minorUnits, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return currency + NO_BREAK + decimals(BigDecimal.valueOf(minorUnits, digits), digits);
    }

    /** Share in whole percent, rounded down so that 100 % means all of them; of nothing it is 0. */
    public long percent(long part, long whole) {
        return whole == 0 ? 0 : Math.floorDiv(part * 100, whole);
    }

    /** For example "1 Jun 2012, 06:00 MDT". @param zone IANA name of the plant's zone */
    public String moment(Instant instant, String zone) {
        return MOMENT.format(instant.atZone(ZoneId.of(zone)));
    }

    public String moment(Instant instant) {
        return moment(instant, "UTC");
    }

    /** For example "1 June 2012". */
    public String day(Instant instant, String zone) {
        return DAY.format(instant.atZone(ZoneId.of(zone)));
    }

    /** For form fields: "2012-06-01". */
    public String isoDay(Instant instant, String zone) {
        return instant.atZone(ZoneId.of(zone)).toLocalDate().toString();
    }

    public String day(LocalDate date) {
        return DAY.format(date);
    }

    /** A half-open period in whole days of the plant: "1 June 2012" or "1 June 2012 to 30 June 2012". */
    public String days(Instant start, Instant end, String zone) {
        String first = day(start, zone);
        String last = day(end.minusNanos(1), zone);
        return first.equals(last) ? first : first + " to " + last;
    }

    /** For example "12 seconds ago", "3 hours ago". A moment that our clock has not reached yet is "just now". */
    public String ago(Instant instant) {
        long seconds = Duration.between(instant, clock.instant()).toSeconds();
        if (seconds < 1) {
            return "just now";
        }
        if (seconds < 60) {
            return units(seconds, "second");
        }
        if (seconds < 3_600) {
            return units(seconds / 60, "minute");
        }
        return seconds < 86_400 ? units(seconds / 3_600, "hour") : units(seconds / 86_400, "day");
    }

    private static String units(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }

    private static String decimals(BigDecimal value, int digits) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(WORDS));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(value);
    }
}
