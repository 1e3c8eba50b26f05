package energy.commonwatt.verification;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The JSON Canonicalization Scheme of RFC 8785: one sequence of bytes for each value, so that it can be hashed. Values are those of {@link Json#parse}; integers of
 * every Java integer type up to {@code long} are taken too.
 */
public final class CanonicalJson {

    private CanonicalJson() {
    }

    /**
     * @return canonical JSON in UTF-8
     * @throws Malformed for what I-JSON cannot say: lone surrogates, integers outside ±(2^53-1), NaN, infinity, other Java types
     */
    public static byte[] bytes(Object value) {
        StringBuilder text = new StringBuilder();
        JsonText.write(value, text, true);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Canonical form of a record, in which every number is an integer: energy and money are never floats.
     *
     * @return canonical JSON in UTF-8
     * @throws Malformed also if there is a number that is not written as an integer
     */
    public static byte[] integersOnly(Object value) {
        refuseFloats(value);
        return bytes(value);
    }

    private static void refuseFloats(Object value) {
        if (value instanceof Double || value instanceof Float) {
            throw new Malformed("expected only integers written as such, found a number like " + value);
        }
        if (value instanceof Map<?, ?> object) {
            for (Object member : object.values()) {
                refuseFloats(member);
            }
        } else if (value instanceof List<?> array) {
            for (Object item : array) {
                refuseFloats(item);
            }
        }
    }
}
