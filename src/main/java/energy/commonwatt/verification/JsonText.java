package energy.commonwatt.verification;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes JSON without white space, with the string escapes and numbers of RFC 8785; members in the map's order, or sorted by UTF-16 code units. */
final class JsonText {

    static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

    private JsonText() {
    }

    static void write(Object value, StringBuilder text, boolean sorted) {
        // Chains of instanceof instead of a switch over types: its bootstrap would take a tenth of the checker's whole run.
        if (value == null) {
            text.append("null");
        } else if (value instanceof Map<?, ?> object) {
            object(object, text, sorted);
        } else if (value instanceof List<?> array) {
            array(array, text, sorted);
        } else if (value instanceof String string) {
            string(string, text);
        } else if (value instanceof Boolean bool) {
            text.append(bool.booleanValue());
        } else if (value instanceof Number number) {
            number(number, text);
        } else {
            throw new Malformed("expected a JSON value, found a " + value.getClass().getName());
        }
    }

    static boolean isSafeInteger(long number) {
        return number >= -MAX_SAFE_INTEGER && number <= MAX_SAFE_INTEGER;
    }

    private static void object(Map<?, ?> object, StringBuilder text, boolean sorted) {
        // String.compareTo compares UTF-16 code units, which is the order that RFC 8785 section 3.2.3 asks for.
        Object[] names = object.keySet().toArray();
        if (sorted) {
            Arrays.sort(names);
        }
        text.append('{');
        for (int i = 0; i < names.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            string((String) names[i], text);
            text.append(':');
            write(object.get(names[i]), text, sorted);
        }
        text.append('}');
    }

    private static void array(List<?> array, StringBuilder text, boolean sorted) {
        text.append('[');
        for (Iterator<?> items = array.iterator(); items.hasNext();) {
            write(items.next(), text, sorted);
            if (items.hasNext()) {
                text.append(',');
            }
        }
        text.append(']');
    }

    private static void number(Number number, StringBuilder text) {
        if (number instanceof Double || number instanceof Float) {
            text.append(EcmaNumber.toString(number.doubleValue()));
            return;
        }
        if (!(number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte)) {
            throw new Malformed("expected a number of double precision, found a " + number.getClass().getName());
        }
        if (!isSafeInteger(number.longValue())) {
            throw new Malformed("expected an integer within ±(2^53-1), found " + number);
        }
        text.append(number.longValue());
    }

    private static void string(String string, StringBuilder text) {
        Json.wellFormed(string);
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            character(string.charAt(i), text);
        }
        text.append('"');
    }

    /** RFC 8785 section 3.2.2.2. */
    private static void character(char c, StringBuilder text) {
        int shortEscape = "\b\t\n\f\r\"\\".indexOf(c);
        if (shortEscape >= 0) {
            text.append('\\').append("btnfr\"\\".charAt(shortEscape));
        } else if (c < 0x20) {
            text.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c & 15, 16));
        } else {
            text.append(c);
        }
    }
}
