package energy.commonwatt.construction;

import java.math.BigInteger;

/**
 * Counts ballots by units, as the contract MilestoneEscrow does (its rule 11).
 *
 * @param units of everybody who may vote
 * @param quorumBasisPoints of these that have to take part, in 1/10,000
 */
public record Tally(long continueUnits, long replaceUnits, long windUpUnits, long units, int quorumBasisPoints) {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    public long cast() {
        return Math.addExact(Math.addExact(continueUnits, replaceUnits), windUpUnits);
    }

    /** The least units that make the quorum. */
    public long quorum() {
        BigInteger wanted = BigInteger.valueOf(units).multiply(BigInteger.valueOf(quorumBasisPoints));
        return wanted.add(WHOLE).subtract(BigInteger.ONE).divide(WHOLE).longValueExact();
    }

    public boolean quorate() {
        return cast() >= quorum();
    }

    /** The choice with the most units; none when too few took part, or two have the most. */
    public Choice outcome() {
        if (!quorate()) {
            return Choice.NONE;
        }
        if (continueUnits > replaceUnits && continueUnits > windUpUnits) {
            return Choice.CONTINUE;
        }
        if (replaceUnits > continueUnits && replaceUnits > windUpUnits) {
            return Choice.REPLACE;
        }
        return windUpUnits > continueUnits && windUpUnits > replaceUnits ? Choice.WIND_UP : Choice.NONE;
    }
}
