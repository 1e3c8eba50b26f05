package energy.commonwatt.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import energy.commonwatt.money.Money;
import energy.commonwatt.web.Format;

/** Numbers and days as the sheet writes them. */
final class Figures {

    private static final int WATTS_PER_KILOWATT = 1_000;

    private final Format format;

    Figures(Format format) {
        this.format = format;
    }

    String money(Money money) {
        return format.money(money.minorUnits(), money.currency());
    }

    /** Without its currency, for columns that name it. */
    String amount(Money money) {
        return money(money).substring(money.currency().length() + 1);
    }

    String day(LocalDate day) {
        return day == null ? "" : format.day(day);
    }

    String deadline(OfferConditions conditions) {
        return format.moment(conditions.deadline(), conditions.zone().getId());
    }

    String power(long watts) {
        return format.power(watts);
    }

    String kilowattHours(long wattHours) {
        return format.count(wattHours / WATTS_PER_KILOWATT);
    }

    /** Kilowatt-hours a year for each kilowatt of nominal power, rounded down. */
    String perKilowatt(long wattHours, long watts) {
        return watts <= 0 ? "" : format.count(wattHours / watts);
    }

    /** For example "4.5 %". */
    static String percent(int basisPoints) {
        BigDecimal value = BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros();
        return value.setScale(Math.max(0, value.scale())).toPlainString() + "\u00a0%";
    }

    /** @return zero of the currency for an empty list */
    static Money sum(List<Money> amounts, String currency) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }
}
