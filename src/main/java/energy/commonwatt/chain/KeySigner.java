package energy.commonwatt.chain;

import java.math.BigInteger;

import org.web3j.crypto.Credentials;
import org.web3j.crypto.Hash;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.utils.Numeric;

/** Signs with a key in memory. */
class KeySigner implements TransactionSigner {

    private final Credentials credentials;

    KeySigner(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public String address() {
        return credentials.getAddress();
    }

    @Override
    public SignedTransaction sign(long chainId, long nonce, BigInteger gasLimit, Fees fees, String to, String data) {
        RawTransaction transaction = RawTransaction.createTransaction(chainId, BigInteger.valueOf(nonce), gasLimit, to,
                BigInteger.ZERO, data, fees.priority(), fees.max());
        byte[] raw = TransactionEncoder.signMessage(transaction, credentials);
        return new SignedTransaction(Numeric.toHexString(raw), Numeric.toHexString(Hash.sha3(raw)), fees.max());
    }
}
