package energy.commonwatt.verification;

import java.util.List;
import java.util.Map;

/**
 * The fields of a block header that a proof needs. Knows the headers of Ethereum from London to Prague (16, 17, 20 or 21 fields); Osaka added none.
 *
 * @param encoded the header in RLP
 * @param parentHash hash of the block before it, 32 bytes
 * @param stateRoot root of the state trie after the block, 32 bytes
 * @param number height of the block, 0 for the genesis block
 * @param timestamp seconds since 1970-01-01T00:00:00Z
 * @param extraData free bytes; a consortium chain keeps its validators and seals there
 * @param mixHash 32 bytes; marks a header as one of a consortium chain
 */
public record BlockHeader(byte[] encoded, byte[] parentHash, byte[] stateRoot, long number, long timestamp, byte[] extraData,
        byte[] mixHash) {

    /** Names in JSON-RPC and lengths in bytes; {@code -n} is a number of at most n bytes, 0 any number of bytes. */
    private static final Object[][] FIELDS = {{"parentHash", 32}, {"sha3Uncles", 32}, {"miner", 20}, {"stateRoot", 32},
            {"transactionsRoot", 32}, {"receiptsRoot", 32}, {"logsBloom", 256}, {"difficulty", -32}, {"number", -8},
            {"gasLimit", -8}, {"gasUsed", -8}, {"timestamp", -8}, {"extraData", 0}, {"mixHash", 32}, {"nonce", 8},
            {"baseFeePerGas", -32}, {"withdrawalsRoot", 32}, {"blobGasUsed", -8}, {"excessBlobGas", -8},
            {"parentBeaconBlockRoot", 32}, {"requestsHash", 32}};
    private static final int STATE_ROOT = 3;
    private static final int NUMBER = 8;
    private static final int TIMESTAMP = 11;
    private static final int EXTRA_DATA = 12;
    private static final int MIX_HASH = 13;

    /**
     * @param encoded RLP list of the header's fields
     * @throws Malformed if it is not canonical, or has fields of a fork that is not known
     */
    public static BlockHeader decode(byte[] encoded) {
        List<Rlp> fields = Rlp.decode(encoded).items();
        checkCount(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            check((String) FIELDS[i][0], (Integer) FIELDS[i][1], fields.get(i));
        }
        return new BlockHeader(encoded, fields.get(0).bytes(), fields.get(STATE_ROOT).bytes(), fits(fields.get(NUMBER)),
                fits(fields.get(TIMESTAMP)), fields.get(EXTRA_DATA).bytes(), fields.get(MIX_HASH).bytes());
    }

    /**
     * Encodes the header of a block that a node tells as JSON.
     *
     * @param block result of {@code eth_getBlockByNumber}; fields that belong to no header are passed over
     * @return a header whose {@link #hash} must still be compared with the block's: a fork that is not known here gives another one
     * @throws Malformed if a field is missing or has another length
     */
    public static BlockHeader ofJson(Map<String, Object> block) {
        return decode(HeaderJson.encode(block, FIELDS));
    }

    /** @return the block's hash on a chain without consensus seals, keccak256 of the header */
    public byte[] hash() {
        return Keccak256.hash(encoded);
    }

    private static void checkCount(int count) {
        if (count != 16 && count != 17 && count != 20 && count != 21) {
            throw new Malformed("expected a header of 16, 17, 20 or 21 fields (London to Prague), found " + count);
        }
    }

    private static void check(String name, int length, Rlp field) {
        if (length < 0) {
            field.number(-length);
        } else if (length > 0 && field.bytes().length != length) {
            throw new Malformed("expected " + length + " bytes as " + name + " in the header, found " + field.bytes().length);
        } else {
            field.bytes();
        }
    }

    private static long fits(Rlp field) {
        long number = field.number(8).longValue();
        if (!JsonText.isSafeInteger(number) || number < 0) {
            throw new Malformed("expected a block number and time below 2^53 in the header");
        }
        return number;
    }
}
