package energy.commonwatt.onboarding;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import energy.commonwatt.money.Money;

/**
 * Simulation of the ability to bear loss (Reg. (EU) 2020/1503 Art. 21(5), Delegated Reg. (EU) 2022/2114): what would hurt less than a
 * tenth of the net worth. Amounts are euro cents of zero or more.
 *
 * @param income net, of a year
 * @param liquidAssets what can be sold at once: no real estate, no pensions
 * @param commitments financial ones, of a year
 * @param at when it was made: its validity is counted from here
 * @param seenAt when the investor confirmed having seen the result; null before
 */
public record LossSimulation(long income, long liquidAssets, long commitments, Instant at, Instant seenAt) {

    /** @throws IllegalArgumentException when an amount is negative */
    public LossSimulation {
        if (income < 0 || liquidAssets < 0 || commitments < 0) {
            throw new IllegalArgumentException("expected amounts of zero or more");
        }
    }

    /** Negative when the commitments are more than income and assets. */
    public Money netWorth() {
        return Money.euros(income).plus(Money.euros(liquidAssets)).minus(Money.euros(commitments));
    }

    /** A tenth of the net worth, rounded down to whole cents: never more than the tenth, and nothing when there is no net worth. */
    public Money bearableLoss() {
        return Money.euros(Math.max(0, Math.floorDiv(netWorth().minorUnits(), 10)));
    }

    LossSimulation seen(Instant confirmed) {
        return new LossSimulation(income, liquidAssets, commitments, at, confirmed);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("incomeCents", income);
        json.put("liquidAssetsCents", liquidAssets);
        json.put("commitmentsCents", commitments);
        json.put("netWorthCents", netWorth().minorUnits());
        json.put("bearableLossCents", bearableLoss().minorUnits());
        json.put("at", at.toString());
        if (seenAt != null) {
            json.put("seenAt", seenAt.toString());
        }
        return json;
    }

    static LossSimulation of(Map<String, Object> json) {
        String seen = (String) json.get("seenAt");
        return new LossSimulation((Long) json.get("incomeCents"), (Long) json.get("liquidAssetsCents"),
                (Long) json.get("commitmentsCents"), Instant.parse((String) json.get("at")),
                seen == null ? null : Instant.parse(seen));
    }
}
