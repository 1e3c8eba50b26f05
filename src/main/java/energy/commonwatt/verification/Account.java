package energy.commonwatt.verification;

import java.math.BigInteger;
import java.util.List;

/**
 * An account of Ethereum's state (Yellow Paper, section 4.1).
 *
 * @param storageRoot root of the contract's storage trie, 32 bytes
 * @param codeHash keccak256 of the contract's code, 32 bytes
 */
public record Account(BigInteger nonce, BigInteger balance, byte[] storageRoot, byte[] codeHash) {

    private static final int FIELDS = 4;

    /**
     * @param encoded RLP list of nonce, balance, storage root and code hash
     * @throws Malformed if it is anything else
     */
    public static Account decode(byte[] encoded) {
        List<Rlp> fields = Rlp.decode(encoded).items();
        if (fields.size() != FIELDS) {
            throw new Malformed("expected an account of 4 fields, found " + fields.size());
        }
        return new Account(fields.get(0).number(8), fields.get(1).number(32), hash(fields.get(2)), hash(fields.get(3)));
    }

    private static byte[] hash(Rlp field) {
        byte[] hash = field.bytes();
        if (hash.length != 32) {
            throw new Malformed("expected a hash of 32 bytes in the account, found " + hash.length);
        }
        return hash;
    }
}
