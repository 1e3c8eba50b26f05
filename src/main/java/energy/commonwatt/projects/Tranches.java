package energy.commonwatt.projects;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import energy.commonwatt.money.Money;

/** Divides an amount in given proportions to the last minor unit. */
public final class Tranches {

    private Tranches() {
    }

    /**
     * Tranche i is floor(amount × sum of the first i parts / sum of all) less what came before it.
     *
     * @param parts none negative, at least one positive
     */
    public static List<Money> divide(Money amount, List<Long> parts) {
        BigInteger whole = parts.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger upTo = BigInteger.ZERO;
        long given = 0;
        List<Money> tranches = new ArrayList<>();
        for (long part : parts) {
            upTo = upTo.add(BigInteger.valueOf(part));
            long due = BigInteger.valueOf(amount.minorUnits()).multiply(upTo).divide(whole).longValueExact();
            tranches.add(new Money(due - given, amount.currency()));
            given = due;
        }
        return tranches;
    }
}
