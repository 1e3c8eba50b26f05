package energy.commonwatt.chain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * An encoded answer or argument list, as words of 32 bytes. web3j's own decoder finds structs by the name of their class, which fails
 * where the application's classes have another class loader than its libraries (dev mode and tests).
 */
record AbiWords(String hex) {

    /** @param encoded 0x-prefixed hex of whole words */
    static AbiWords of(String encoded) {
        if (encoded.length() < 66 || encoded.length() % 64 != 2) {
            throw new ChainUnavailable(
                    "A contract's answer has " + (encoded.length() - 2) / 2 + " bytes, and whole words were expected");
        }
        return new AbiWords(encoded.substring(2));
    }

    /** An answer that is a list of structs, each of which has so many words. */
    List<AbiWords> structs(int words) {
        long count = number(1);
        if (count * words != hex.length() / 64 - 2) {
            throw new ChainUnavailable("A contract's answer has another length than its list of " + count);
        }
        List<AbiWords> structs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            structs.add(new AbiWords(hex.substring(64 * (2 + i * words), 64 * (2 + (i + 1) * words))));
        }
        return structs;
    }

    /** The bytes whose place stands in this word of the struct that begins at word {@code start}; 0x-prefixed hex. */
    String bytes(int start, int index) {
        int at = start + Math.toIntExact(number(start + index) / 32);
        int length = Math.toIntExact(number(at));
        return "0x" + hex.substring(64 * (at + 1), 64 * (at + 1) + 2 * length);
    }

    long number(int index) {
        return new BigInteger(word(index), 16).longValueExact();
    }

    String bytes32(int index) {
        return "0x" + word(index);
    }

    String account(int index) {
        return "0x" + word(index).substring(24);
    }

    private String word(int index) {
        return hex.substring(64 * index, 64 * index + 64);
    }
}
