package energy.commonwatt.standin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import org.web3j.rlp.RlpEncoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;
import org.web3j.rlp.RlpType;
import org.web3j.utils.Numeric;

import io.vertx.core.json.JsonObject;

/** Turns a development node's blocks into blocks as QBFT validators would have made them: another header, the same state. */
final class QbftDress {

    private static final String MIX_HASH = "0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365";
    private static final List<String> FIELDS = List.of("parentHash", "sha3Uncles", "miner", "stateRoot", "transactionsRoot",
            "receiptsRoot", "logsBloom", "difficulty", "number", "gasLimit", "gasUsed", "timestamp", "extraData", "mixHash",
            "nonce", "baseFeePerGas");
    private static final List<String> NUMBERS = List.of("difficulty", "number", "gasLimit", "gasUsed", "timestamp",
            "baseFeePerGas");

    private final List<ECKeyPair> keys;
    private final List<String> validators;
    private final int leftOut;
    private final LongFunction<JsonObject> plain;
    private final List<String> hashes = new ArrayList<>();

    /**
     * @param keys
     *            of all validators, in the order of their addresses
     * @param leftOut
     *            whose seal this node did not get in time: each node keeps its own selection
     * @param plain
     *            the development node's block with this number
     */
    QbftDress(List<ECKeyPair> keys, int leftOut, LongFunction<JsonObject> plain) {
        this.keys = keys;
        this.validators = keys.stream().map(Keys::getAddress).toList();
        this.leftOut = leftOut;
        this.plain = plain;
    }

    /** Hash of a block, which depends on those of all blocks before it. */
    synchronized String hash(long number) {
        while (hashes.size() <= number) {
            hashes.add(Hash.sha3(Numeric.toHexString(header(undressed(hashes.size()), extra(0, List.of())))));
        }
        return hashes.get((int) number);
    }

    /** A block as this node answers it; changes the given one. */
    JsonObject dressed(JsonObject block) {
        long number = Numeric.decodeQuantity(block.getString("number")).longValueExact();
        JsonObject mine = fields(block, number);
        mine.put("extraData",
                Numeric.toHexString(number == 0 ? extra(0, List.of()) : extra(round(number), seals(mine, number))));
        return mine.put("hash", hash(number));
    }

    private JsonObject undressed(long number) {
        return fields(plain.apply(number), number);
    }

    private JsonObject fields(JsonObject block, long number) {
        for (String later : List.of("withdrawalsRoot", "withdrawals", "blobGasUsed", "excessBlobGas", "parentBeaconBlockRoot",
                "requestsHash")) {
            block.remove(later);
        }
        return block.put("difficulty", "0x1").put("mixHash", MIX_HASH).put("nonce", "0x0000000000000000")
                .put("miner", number == 0 ? "0x" + "0".repeat(40) : "0x" + validators.get((int) (number % validators.size())))
                .put("parentHash", number == 0 ? "0x" + "0".repeat(64) : hash(number - 1));
    }

    /** Now and then a proposer is late, and the block comes of the next round. */
    private static int round(long number) {
        return number % 10 == 7 ? 1 : 0;
    }

    private List<byte[]> seals(JsonObject block, long number) {
        byte[] digest = Hash.sha3(header(block, extra(round(number), List.of())));
        var seals = new ArrayList<byte[]>();
        for (int i = 0; i < keys.size(); i++) {
            if (i != leftOut) {
                Sign.SignatureData seal = Sign.signMessage(digest, keys.get(i), false);
                byte[] bytes = new byte[65];
                System.arraycopy(seal.getR(), 0, bytes, 0, 32);
                System.arraycopy(seal.getS(), 0, bytes, 32, 32);
                bytes[64] = (byte) (seal.getV()[0] - 27);
                seals.add(bytes);
            }
        }
        return seals;
    }

    private byte[] extra(int round, List<byte[]> seals) {
        return extraData(validators, round, seals);
    }

    static byte[] extraData(List<String> validators, int round, List<byte[]> seals) {
        List<RlpType> addresses = new ArrayList<>();
        validators.forEach(address -> addresses.add(RlpString.create(Numeric.hexStringToByteArray(address))));
        List<RlpType> signatures = new ArrayList<>();
        seals.forEach(seal -> signatures.add(RlpString.create(seal)));
        return RlpEncoder.encode(new RlpList(RlpString.create(new byte[32]), new RlpList(addresses), new RlpList(),
                RlpString.create(BigInteger.valueOf(round)), new RlpList(signatures)));
    }

    private static byte[] header(JsonObject block, byte[] extraData) {
        List<RlpType> fields = new ArrayList<>();
        for (String name : FIELDS) {
            if (name.equals("extraData")) {
                fields.add(RlpString.create(extraData));
            } else if (NUMBERS.contains(name)) {
                fields.add(RlpString.create(Numeric.decodeQuantity(block.getString(name))));
            } else {
                fields.add(RlpString.create(Numeric.hexStringToByteArray(block.getString(name))));
            }
        }
        return RlpEncoder.encode(new RlpList(fields));
    }
}
