package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The members of one JSON object, each read with its shape. {@link #end} refuses members that nobody asked for. */
final class Fields {

    /** No path in a log below 2^53 and no trie proof of a key of 32 bytes is longer. */
    private static final int MAX_LIST = 65;

    private final Map<String, Object> members;
    private final String where;
    private int read;

    @SuppressWarnings("unchecked")
    Fields(Object value, String where) {
        if (!(value instanceof Map)) {
            throw new Malformed("expected an object as " + where);
        }
        this.members = (Map<String, Object>) value;
        this.where = where;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    Object any(String name) {
        if (!members.containsKey(name)) {
            throw new Malformed("expected the member " + name + " in " + where + ", found none");
        }
        read++;
        return members.get(name);
    }

    Fields object(String name) {
        return new Fields(any(name), name);
    }

    String text(String name) {
        if (any(name) instanceof String text) {
            return text;
        }
        throw wrong(name, "a text");
    }

    void constant(String name, String expected) {
        String found = text(name);
        if (!found.equals(expected)) {
            throw new Malformed("expected \"" + expected + "\" as " + name + ", found \"" + found + "\"");
        }
    }

    /** @return an integer from {@code min} to 2^53-1 */
    long integer(String name, long min) {
        if (any(name) instanceof Long number && number >= min && JsonText.isSafeInteger(number)) {
            return number;
        }
        throw wrong(name, "an integer from " + min + " to 2^53-1");
    }

    /** @return 32 bytes from 64 digits without a prefix */
    byte[] hash(String name) {
        return bytes(text(name), name, LogHash.LENGTH);
    }

    /** @return bytes from digits after 0x; {@code length} 0 stands for any length but none */
    byte[] data(String name, int length) {
        return prefixed(text(name), name, length);
    }

    List<byte[]> hashes(String name) {
        List<byte[]> hashes = new ArrayList<>();
        for (Object item : list(name, MAX_LIST)) {
            hashes.add(bytes(text(item, name), name, LogHash.LENGTH));
        }
        return hashes;
    }

    List<byte[]> dataList(String name) {
        List<byte[]> data = new ArrayList<>();
        for (Object item : list(name, MAX_LIST)) {
            data.add(prefixed(text(item, name), name, 0));
        }
        return data;
    }

    List<String> texts(String name) {
        return texts(name, MAX_LIST);
    }

    List<String> texts(String name, int max) {
        List<String> texts = new ArrayList<>();
        for (Object item : list(name, max)) {
            texts.add(text(item, name));
        }
        return texts;
    }

    List<?> list(String name, int max) {
        if (any(name) instanceof List<?> list && list.size() <= max) {
            return list;
        }
        throw wrong(name, "a list of at most " + max);
    }

    /** To be called after every member was read once. */
    void end() {
        if (read != members.size()) {
            throw new Malformed("expected " + read + " members in " + where + ", found " + members.keySet());
        }
    }

    private String text(Object item, String name) {
        if (item instanceof String text) {
            return text;
        }
        throw wrong(name, "a list of texts");
    }

    private static byte[] bytes(String text, String name, int length) {
        if (text.length() != 2 * length) {
            throw new Malformed(
                    "expected " + 2 * length + " hexadecimal digits as " + name + ", found " + text.length() + " characters");
        }
        return Hex.parse(text);
    }

    private static byte[] prefixed(String text, String name, int length) {
        byte[] bytes = Hex.parsePrefixed(text);
        if (length == 0 ? bytes.length == 0 : bytes.length != length) {
            throw new Malformed("expected " + (length == 0 ? "some" : String.valueOf(length)) + " bytes as " + name + ", found "
                    + bytes.length);
        }
        return bytes;
    }

    private Malformed wrong(String name, String expected) {
        return new Malformed("expected " + expected + " as " + name + " in " + where);
    }
}
