package energy.commonwatt.chain;

import java.security.GeneralSecurityException;

import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/** A key made on the spot that signs blocks as a validator does. It belongs to nobody, and no chain lets it in. */
public final class SealKey {

    private static final int SEAL = 65;

    private final ECKeyPair pair;

    private SealKey(ECKeyPair pair) {
        this.pair = pair;
    }

    public static SealKey fresh() {
        try {
            return new SealKey(org.web3j.crypto.Keys.createEcKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return 20 bytes */
    public byte[] address() {
        return Numeric.hexStringToByteArray(org.web3j.crypto.Keys.getAddress(pair));
    }

    /**
     * @param digest 32 bytes
     * @return r, s and v (0 or 1), 65 bytes, with the lower s
     */
    public byte[] seal(byte[] digest) {
        Sign.SignatureData signature = Sign.signMessage(digest, pair, false);
        byte[] seal = new byte[SEAL];
        System.arraycopy(signature.getR(), 0, seal, 0, 32);
        System.arraycopy(signature.getS(), 0, seal, 32, 32);
        seal[64] = (byte) (signature.getV()[0] - 27);
        return seal;
    }
}
