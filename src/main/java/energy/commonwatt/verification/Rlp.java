package energy.commonwatt.verification;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An item of Ethereum's Recursive Length Prefix encoding (Yellow Paper, appendix B): a string of bytes or a list of items. Decoding takes the one canonical
 * encoding of each item and nothing else, so that equal meaning is equal bytes.
 */
public final class Rlp {

    private static final int MAX_DEPTH = 16;

    private final byte[] bytes;
    private final List<Rlp> items;

    private Rlp(byte[] bytes, List<Rlp> items) {
        this.bytes = bytes;
        this.items = items;
    }

    /** @return an item that is a string of bytes */
    public static Rlp of(byte[] bytes) {
        return new Rlp(bytes, null);
    }

    /** @return an item that is a list */
    public static Rlp of(List<Rlp> items) {
        return new Rlp(null, List.copyOf(items));
    }

    /** @return the number as big-endian bytes without leading zeros; zero is the empty string */
    public static Rlp of(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = 0;
        while (from < bytes.length && bytes[from] == 0) {
            from++;
        }
        return of(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    /**
     * @param encoded exactly one item
     * @throws Malformed if the encoding is not canonical, is cut off, or has bytes after the item
     */
    public static Rlp decode(byte[] encoded) {
        Reader reader = new Reader(encoded);
        Rlp item = reader.item(encoded.length, 0);
        if (reader.at != encoded.length) {
            throw new Malformed("expected one RLP item, found " + (encoded.length - reader.at) + " bytes after it");
        }
        return item;
    }

    /** @return the canonical encoding */
    public byte[] encode() {
        if (items == null) {
            boolean itself = bytes.length == 1 && bytes[0] >= 0;
            return itself ? bytes.clone() : prefixed(0x80, bytes);
        }
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        for (Rlp item : items) {
            payload.writeBytes(item.encode());
        }
        return prefixed(0xC0, payload.toByteArray());
    }

    /** @return whether this is a list */
    public boolean isList() {
        return items != null;
    }

    /** @throws Malformed if this is a list */
    public byte[] bytes() {
        if (items != null) {
            throw new Malformed("expected an RLP string, found a list");
        }
        return bytes;
    }

    /** @throws Malformed if this is a string */
    public List<Rlp> items() {
        if (items == null) {
            throw new Malformed("expected an RLP list, found a string");
        }
        return items;
    }

    /**
     * @param maxLength largest number of bytes
     * @return an unsigned number
     * @throws Malformed if this is a list, has a leading zero or is longer
     */
    public BigInteger number(int maxLength) {
        byte[] number = bytes();
        if (number.length > maxLength) {
            throw new Malformed("expected a number of at most " + maxLength + " bytes, found " + number.length);
        }
        if (number.length > 0 && number[0] == 0) {
            throw new Malformed("expected a number without leading zeros, found " + Hex.prefixed(number));
        }
        return new BigInteger(1, number);
    }

    private static byte[] prefixed(int kind, byte[] payload) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream(payload.length + 5);
        if (payload.length < 56) {
            encoded.write(kind + payload.length);
        } else {
            byte[] length = of(BigInteger.valueOf(payload.length)).bytes;
            encoded.write(kind + 55 + length.length);
            encoded.writeBytes(length);
        }
        encoded.writeBytes(payload);
        return encoded.toByteArray();
    }

    private static final class Reader {

        private final byte[] encoded;
        private int at;

        Reader(byte[] encoded) {
            this.encoded = encoded;
        }

        /** @param end first byte that no longer belongs to the list that this item is in */
        Rlp item(int end, int depth) {
            if (depth > MAX_DEPTH) {
                throw new Malformed("expected at most " + MAX_DEPTH + " levels of RLP lists, found more");
            }
            int prefix = next(end);
            if (prefix < 0x80) {
                return of(new byte[]{(byte) prefix});
            }
            boolean list = prefix >= 0xC0;
            int length = length(prefix - (list ? 0xC0 : 0x80), end);
            int stop = at + length;
            if (list) {
                return of(items(stop, depth));
            }
            byte[] bytes = Arrays.copyOfRange(encoded, at, stop);
            if (length == 1 && bytes[0] >= 0) {
                throw new Malformed("expected a byte below 0x80 to stand for itself in RLP, found a prefix before it");
            }
            at = stop;
            return of(bytes);
        }

        private List<Rlp> items(int stop, int depth) {
            List<Rlp> items = new ArrayList<>();
            while (at < stop) {
                items.add(item(stop, depth + 1));
            }
            return items;
        }

        private int length(int code, int end) {
            long length = code;
            if (code > 55) {
                length = 0;
                for (int i = 0; i < code - 55; i++) {
                    int digit = next(end);
                    if (i == 0 && digit == 0 || length > Integer.MAX_VALUE >> 8) {
                        throw new Malformed("expected an RLP length without leading zeros that fits the data");
                    }
                    length = length << 8 | digit;
                }
                if (length < 56) {
                    throw new Malformed("expected the short form of an RLP length, found the long form for " + length);
                }
            }
            if (length > end - at) {
                throw new Malformed("expected " + length + " bytes of RLP, found " + (end - at));
            }
            return (int) length;
        }

        private int next(int end) {
            if (at >= end) {
                throw new Malformed("expected an RLP item, found the end of the data");
            }
            return encoded[at++] & 0xFF;
        }
    }
}
