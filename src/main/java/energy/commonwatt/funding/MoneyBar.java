package energy.commonwatt.funding;

import energy.commonwatt.web.Format;

/**
 * State of a funding round for the money bar: every amount as text, and where it lies on a bar of 1,000 units that ends at the cap.
 *
 * @param pledged promised in all, of which {@code paidIn} has arrived and {@code inReflection} may still be revoked
 * @param percent pledged of the target, whole percent rounded down
 */
public record MoneyBar(String pledged, String paidIn, String inReflection, String minimum, String target, String cap,
        long percent,
        long pledgedAt, long paidInAt, long minimumAt, long targetAt) {

    private static final long BAR = 1_000;

    /** Amounts of one round, in minor units of one currency. */
    public record Amounts(long pledged, long paidIn, long inReflection, long minimum, long target, long cap) {
    }

    /** @param currency ISO 4217 code */
    public static MoneyBar of(Amounts amounts, String currency, Format format) {
        return new MoneyBar(format.money(amounts.pledged, currency), format.money(amounts.paidIn, currency),
                format.money(amounts.inReflection, currency), format.money(amounts.minimum, currency),
                format.money(amounts.target, currency), format.money(amounts.cap, currency),
                format.percent(amounts.pledged, amounts.target), at(amounts.pledged, amounts), at(amounts.paidIn, amounts),
                at(amounts.minimum, amounts), at(amounts.target, amounts));
    }

    private static long at(long amount, Amounts amounts) {
        return amounts.cap <= 0 ? 0 : Math.min(BAR, amount * BAR / amounts.cap);
    }
}
