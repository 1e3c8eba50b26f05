package energy.commonwatt.verification;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Encodes a header from the fields that a node tells in JSON-RPC. */
final class HeaderJson {

    private HeaderJson() {
    }

    /** @param fields names and lengths as in {@link BlockHeader}; the header ends before the first field that the block does not have */
    static byte[] encode(Map<String, Object> block, Object[][] fields) {
        List<Rlp> items = new ArrayList<>();
        for (Object[] field : fields) {
            if (!(block.get(field[0]) instanceof String value)) {
                break;
            }
            items.add((Integer) field[1] < 0 ? Rlp.of(quantity(value)) : Rlp.of(Hex.parsePrefixed(value)));
        }
        return Rlp.of(items).encode();
    }

    /** @throws Malformed unless it is 0x and hexadecimal digits of at most 32 bytes */
    static BigInteger quantity(String value) {
        if (value.length() < 3 || value.length() > 66) {
            throw new Malformed("expected a quantity, found \"" + value + "\"");
        }
        return new BigInteger(1, Hex.parsePrefixed(value.length() % 2 == 0 ? value : "0x0" + value.substring(2)));
    }
}
