package energy.commonwatt.chain;

import java.math.BigInteger;

/** Signs calls of the contract. The key may lie in a keystore or in a machine that never gives it out. */
public interface TransactionSigner {

    /** The signing account, 0x-prefixed lower-case hex. */
    String address();

    /**
     * Signs an EIP-1559 transaction without value.
     *
     * @param to the contract
     * @param data the encoded call, 0x-prefixed hex
     */
    SignedTransaction sign(long chainId, long nonce, BigInteger gasLimit, Fees fees, String to, String data);
}
