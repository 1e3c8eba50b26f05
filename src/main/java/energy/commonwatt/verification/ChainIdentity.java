package energy.commonwatt.verification;

import java.util.Arrays;

/**
 * Which contract on which chain is spoken of.
 *
 * @param consensus {@value #NONE} or {@value #QBFT}
 * @param chainId EIP-155 chain id
 * @param genesisHash hash of block 0, 32 bytes
 * @param contract address of the log contract, 20 bytes
 */
public record ChainIdentity(String consensus, long chainId, byte[] genesisHash, byte[] contract) {

    /** A development chain: nobody signs the blocks. */
    public static final String NONE = "none";
    /** A consortium chain whose validators seal each block (Hyperledger Besu). */
    public static final String QBFT = "qbft";

    static ChainIdentity of(Fields fields) {
        String consensus = fields.text("consensus");
        if (!consensus.equals(NONE) && !consensus.equals(QBFT)) {
            throw new Malformed("expected \"none\" or \"qbft\" as consensus, found \"" + consensus + "\"");
        }
        return new ChainIdentity(consensus, fields.integer("chainId", 1), fields.data("genesisHash", 32),
                fields.data("contract", 20));
    }

    /** @throws NotProven if the other is not the same contract on the same chain with the same consensus */
    void checkSame(ChainIdentity other) {
        if (chainId != other.chainId) {
            throw new NotProven("expected the chain id " + chainId + ", found " + other.chainId);
        }
        checkSame("genesis block", genesisHash, other.genesisHash);
        checkSame("contract", contract, other.contract);
        if (!consensus.equals(other.consensus)) {
            throw new NotProven("expected the consensus " + consensus + ", found " + other.consensus);
        }
    }

    private static void checkSame(String what, byte[] expected, byte[] found) {
        if (!Arrays.equals(expected, found)) {
            throw new NotProven("expected the " + what + " " + Hex.prefixed(expected) + ", found " + Hex.prefixed(found));
        }
    }
}
