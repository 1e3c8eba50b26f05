package energy.commonwatt.chain;

import java.math.BigInteger;
import java.time.Instant;

/**
 * The newest block of a node.
 *
 * @param number height, 0 for the genesis block
 * @param minedAt time of the block in UTC, seconds
 * @param baseFee in wei per gas; 0 on a free network
 */
record ChainTip(long number, Instant minedAt, BigInteger baseFee) {
}
