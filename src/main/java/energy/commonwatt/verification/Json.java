package energy.commonwatt.verification;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;

/**
 * Strict JSON (RFC 8259, I-JSON of RFC 7493): valid UTF-8 without byte order mark, no duplicate keys, no lone surrogates, nothing after the value, at most
 * {@value #MAX_DEPTH} levels deep.
 */
public final class Json {

    private static final int MAX_DEPTH = 32;

    private static final JsonFactory FACTORY = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

    private Json() {
    }

    /**
     * @param text JSON in UTF-8
     * @return what {@link #parse(String)} returns
     * @throws Malformed if it is not strict JSON
     */
    public static Object parse(byte[] text) {
        try {
            return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString());
        } catch (CharacterCodingException e) {
            throw new Malformed("expected text in UTF-8, found other bytes");
        }
    }

    /**
     * @return {@code Map<String, Object>} in the order of the text, {@code List<Object>}, {@code String}, {@code Boolean}, {@code null}; {@code Long} for a number
     *         written as an integer that fits, {@code Double} for every other one ({@code 1.0}, {@code 1e3} and {@code -0} included)
     * @throws Malformed if it is not strict JSON
     */
    public static Object parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text.toCharArray())) {
            if (text.startsWith("\uFEFF")) {
                throw new Malformed("expected JSON, found a byte order mark");
            }
            Object value = value(parser, parser.nextToken(), 0);
            if (parser.nextToken() != null) {
                throw new Malformed("expected the end of the JSON text, found more");
            }
            return value;
        } catch (IOException e) {
            throw new Malformed("expected JSON: " + firstLine(e.getMessage()));
        }
    }

    /** @return compact JSON of what {@link #parse} returns, members in the map's order; not canonical */
    public static String write(Object value) {
        StringBuilder text = new StringBuilder();
        JsonText.write(value, text, false);
        return text.toString();
    }

    private static Object value(JsonParser parser, JsonToken token, int depth) throws IOException {
        if (token == null) {
            throw new Malformed("expected JSON, found an empty text");
        }
        if (depth > MAX_DEPTH) {
            throw new Malformed("expected at most " + MAX_DEPTH + " levels of JSON, found more");
        }
        return switch (token) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> array(parser, depth);
            case VALUE_STRING -> wellFormed(parser.getText());
            case VALUE_NUMBER_INT -> integer(parser.getText());
            case VALUE_NUMBER_FLOAT -> finite(parser.getText());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw new Malformed("expected JSON, found " + token);
        };
    }

    private static Map<String, Object> object(JsonParser parser, int depth) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = wellFormed(parser.currentName());
            object.put(name, value(parser, parser.nextToken(), depth + 1));
        }
        return object;
    }

    private static List<Object> array(JsonParser parser, int depth) throws IOException {
        List<Object> array = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(parser, token, depth + 1));
        }
        return array;
    }

    private static Object integer(String text) {
        if (text.equals("-0")) {
            return -0.0; // Not the canonical way to write an integer, so it must not look like one
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException tooLarge) {
            return finite(text);
        }
    }

    private static Double finite(String text) {
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw new Malformed("expected a number of double precision, found a larger one");
        }
        return number;
    }

    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (!Character.isHighSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                throw new Malformed("expected Unicode text, found a lone surrogate");
            }
            i++;
        }
        return text;
    }

    private static String firstLine(String message) {
        int end = message == null ? -1 : message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
