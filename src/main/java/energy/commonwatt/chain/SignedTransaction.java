package energy.commonwatt.chain;

import java.math.BigInteger;

/**
 * A transaction that only needs sending.
 *
 * @param raw signed bytes, 0x-prefixed hex
 * @param hash Keccak-256 of the bytes, 0x-prefixed hex
 * @param maxFee the fee cap it was signed with, in wei per gas
 */
record SignedTransaction(String raw, String hash, BigInteger maxFee) {
}
