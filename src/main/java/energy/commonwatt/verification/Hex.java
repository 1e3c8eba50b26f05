package energy.commonwatt.verification;

import java.util.Objects;

/** Lower-case hexadecimal. Upper case is refused: each value has exactly one written form, so two packs that mean the same are the same. */
public final class Hex {

    private static final String DIGITS = "0123456789abcdef";

    private Hex() {
    }

    /** @return two lower-case digits per byte, without a prefix */
    public static String of(byte[] bytes) {
        return append(new StringBuilder(2 * bytes.length), bytes).toString();
    }

    /** @return two lower-case digits per byte after {@code 0x} */
    public static String prefixed(byte[] bytes) {
        return append(new StringBuilder(2 + 2 * bytes.length).append("0x"), bytes).toString();
    }

    /**
     * @param text an even number of lower-case digits without a prefix
     * @throws Malformed if there is any other character or the number of digits is odd
     */
    public static byte[] parse(String text) {
        return parse(text, 0);
    }

    /**
     * @param text {@code 0x} and an even number of lower-case digits
     * @throws Malformed if there is any other character, no prefix, or the number of digits is odd
     */
    public static byte[] parsePrefixed(String text) {
        if (!Objects.requireNonNull(text).startsWith("0x")) {
            throw new Malformed("expected hexadecimal digits after 0x, found " + shortened(text));
        }
        return parse(text, 2);
    }

    private static byte[] parse(String text, int from) {
        int digits = text.length() - from;
        if (digits % 2 != 0) {
            throw new Malformed("expected an even number of hexadecimal digits, found " + digits);
        }
        byte[] bytes = new byte[digits / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (digit(text, from + 2 * i) << 4 | digit(text, from + 2 * i + 1));
        }
        return bytes;
    }

    private static int digit(String text, int at) {
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        throw new Malformed("expected lower-case hexadecimal digits, found " + shortened(text));
    }

    private static StringBuilder append(StringBuilder text, byte[] bytes) {
        for (byte b : bytes) {
            text.append(DIGITS.charAt(b >> 4 & 15)).append(DIGITS.charAt(b & 15));
        }
        return text;
    }

    private static String shortened(String text) {
        return "\"" + (text.length() > 70 ? text.substring(0, 70) + "…" : text) + "\"";
    }
}
