package energy.commonwatt.chain;

import java.math.BigInteger;

/**
 * EIP-1559 fees in wei per gas.
 *
 * @param max the cap on base fee and tip together
 * @param priority the tip
 */
record Fees(BigInteger max, BigInteger priority) {

    private static final BigInteger GWEI = BigInteger.valueOf(1_000_000_000L);
    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger AMPLE = BigInteger.valueOf(64);

    /** On a free network (base fee 0, as consortium networks run) nothing is bid, so that the key needs no balance. */
    static Fees first(BigInteger baseFee) {
        return baseFee.signum() == 0
                ? new Fees(BigInteger.ZERO, BigInteger.ZERO)
                : new Fees(baseFee.multiply(TWO).add(GWEI), GWEI);
    }

    /** Many times what a block asks for now: a transaction that waits at this bid does not wait for want of fee. */
    static boolean isAmple(BigInteger max, BigInteger baseFee) {
        return max.compareTo(first(baseFee).max.multiply(AMPLE)) >= 0;
    }

    /** Pools take a replacement only when both fees rise by a tenth or more; doubling is plain. */
    static Fees replacing(BigInteger previousMax, BigInteger baseFee) {
        BigInteger max = previousMax.multiply(TWO).max(first(baseFee).max).max(BigInteger.ONE);
        return new Fees(max, GWEI.multiply(TWO).max(previousMax).min(max));
    }
}
